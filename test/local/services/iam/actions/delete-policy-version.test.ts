import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const PolicyArn = "arn:aws:iam::000000000000:policy/p";

test("deletes a version, but not the one in force", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  await access.call("iam", "CreatePolicyVersion", { PolicyArn, PolicyDocument: DOCUMENT });
  await expect(
    access.call("iam", "DeletePolicyVersion", { PolicyArn, VersionId: "v1" }),
  ).rejects.toMatchObject({
    code: "DeleteConflict",
    message: "Cannot delete the default version of a policy.",
  });
  await access.call("iam", "DeletePolicyVersion", { PolicyArn, VersionId: "v2" });
  await expect(access.call("iam", "ListPolicyVersions", { PolicyArn })).resolves.toMatchObject({
    Versions: [{ VersionId: "v1" }],
  });
});
