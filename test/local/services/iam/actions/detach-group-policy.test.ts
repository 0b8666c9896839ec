import { startAccess } from "../../../../support/access";

const NAMED = { GroupName: "ann" };

const PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("detaches a managed policy, once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  await access.call("iam", "AttachGroupPolicy", { ...NAMED, PolicyArn });
  await access.call("iam", "DetachGroupPolicy", { ...NAMED, PolicyArn });
  await expect(access.call("iam", "ListAttachedGroupPolicies", NAMED)).resolves.toMatchObject({
    AttachedPolicies: [],
  });
  await expect(access.call("iam", "DetachGroupPolicy", { ...NAMED, PolicyArn })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: `Policy ${PolicyArn} was not found.`,
  });
});
