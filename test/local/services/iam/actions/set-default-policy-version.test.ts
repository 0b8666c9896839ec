import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const PolicyArn = "arn:aws:iam::000000000000:policy/p";

test("the version that is set decides from then on", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  const identity = await access.user("ann");
  await access.call("iam", "AttachUserPolicy", { UserName: "ann", PolicyArn });
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "iam:ListUsers", Resource: "*" });
  await access.call("iam", "CreatePolicyVersion", { PolicyArn, PolicyDocument });
  const set = (VersionId: string) => access.call("iam", "SetDefaultPolicyVersion", { PolicyArn, VersionId });
  await set("v2");
  await expect(access.call("iam", "ListUsers", {}, { identity })).resolves.toBeDefined();
  await set("v1");
  await expect(access.call("iam", "ListUsers", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
  });
  await expect(set("v9")).rejects.toMatchObject({ code: "NoSuchEntity" });
});
