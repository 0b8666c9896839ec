import {
  attachPolicy,
  detachPolicy,
  listAttachedPolicies,
  policyArnKey,
} from "../../../../local/services/iam/attachments";
import { IamStore } from "../../../../local/services/iam/store";
import { startAccess } from "../../../support/access";
import { fakeCloud } from "../../../support/fake-cloud";

const READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("a policy is attached, listed and detached", async () => {
  await using cloud = await fakeCloud();
  const store = new IamStore(cloud);
  await store.groups.put({ name: "g", path: "/", id: "AGPA", created: 0, inline: {}, attached: [] });
  await attachPolicy(store, store.groups, "g", READ);
  expect(listAttachedPolicies(store, store.groups, "g", {}).AttachedPolicies).toEqual([
    { PolicyName: "AmazonS3ReadOnlyAccess", PolicyArn: READ },
  ]);
  await detachPolicy(store.groups, "g", READ);
  expect(listAttachedPolicies(store, store.groups, "g", {}).AttachedPolicies).toEqual([]);
  await expect(detachPolicy(store.groups, "g", READ)).rejects.toMatchObject({ code: "NoSuchEntity" });
});

test("a policy can say which policies may be attached", async () => {
  await using access = await startAccess();
  expect(policyArnKey(undefined)).toEqual({});
  const identity = await access.user("ann", {
    Effect: "Allow",
    Action: "iam:AttachUserPolicy",
    Resource: "*",
    Condition: { ArnEquals: { "iam:PolicyARN": READ } },
  });
  const attach = (PolicyArn: string) =>
    access.call("iam", "AttachUserPolicy", { UserName: "ann", PolicyArn }, { identity });
  await expect(attach("arn:aws:iam::aws:policy/AdministratorAccess")).rejects.toMatchObject({
    code: "AccessDenied",
  });
  await expect(attach(READ)).resolves.toEqual({});
});
