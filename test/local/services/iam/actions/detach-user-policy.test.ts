import { startAccess } from "../../../../support/access";

const NAMED = { UserName: "ann" };

const PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

test("detaches a managed policy, once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await access.call("iam", "AttachUserPolicy", { ...NAMED, PolicyArn });
  await access.call("iam", "DetachUserPolicy", { ...NAMED, PolicyArn });
  await expect(access.call("iam", "ListAttachedUserPolicies", NAMED)).resolves.toMatchObject({
    AttachedPolicies: [],
  });
  await expect(access.call("iam", "DetachUserPolicy", { ...NAMED, PolicyArn })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: `Policy ${PolicyArn} was not found.`,
  });
});
