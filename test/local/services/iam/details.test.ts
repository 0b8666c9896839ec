import { groupDetail, policyDetail, roleDetail, userDetail } from "../../../../local/services/iam/details";
import { IamStore } from "../../../../local/services/iam/store";
import { fakeCloud } from "../../../support/fake-cloud";

const READ = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
const holder = { name: "x", path: "/", id: "ID", created: 0, inline: { own: '{"a":1}' }, attached: [READ] };
const own = [{ PolicyName: "own", PolicyDocument: "%7B%22a%22%3A1%7D" }];
const attached = [{ PolicyName: "AmazonS3ReadOnlyAccess", PolicyArn: READ }];

test("details have everything that hangs on an entity, documents as a URL carries them", async () => {
  await using cloud = await fakeCloud();
  const store = new IamStore(cloud);
  const role = { ...holder, trust: "{}", maxSessionDuration: 3600, tags: {}, description: "reads" };
  await store.roles.put(role);
  await store.instanceProfiles.put({ name: "p", path: "/", id: "AIPA", created: 0, role: "x", tags: {} });
  expect(userDetail(store, { ...holder, tags: {}, groups: ["g"] })).toMatchObject({
    UserName: "x",
    GroupList: ["g"],
    UserPolicyList: own,
    AttachedManagedPolicies: attached,
  });
  expect(groupDetail(store, holder)).toMatchObject({
    GroupPolicyList: own,
    AttachedManagedPolicies: attached,
  });
  const detail = roleDetail(store, role);
  expect(detail).toMatchObject({
    RolePolicyList: own,
    AttachedManagedPolicies: attached,
    InstanceProfileList: [{ InstanceProfileName: "p" }],
  });
  expect(detail).not.toHaveProperty("Description");
  expect(detail).not.toHaveProperty("MaxSessionDuration");
  expect(policyDetail(store, store.getPolicy(READ))).toMatchObject({
    PolicyVersionList: [{ IsDefaultVersion: true, Document: expect.stringMatching(/^%7B/) }],
    AttachmentCount: 1,
  });
});
