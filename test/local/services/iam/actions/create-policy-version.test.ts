import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const PolicyArn = "arn:aws:iam::000000000000:policy/p";

test("a new version decides only once it is the default", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  const identity = await access.user("ann");
  await access.call("iam", "AttachUserPolicy", { UserName: "ann", PolicyArn });
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "iam:ListUsers", Resource: "*" });
  await expect(
    access.call("iam", "CreatePolicyVersion", { PolicyArn, PolicyDocument }),
  ).resolves.toMatchObject({
    PolicyVersion: { VersionId: "v2", IsDefaultVersion: false },
  });
  await expect(access.call("iam", "ListUsers", {}, { identity })).rejects.toMatchObject({
    code: "AccessDenied",
  });
  await access.call("iam", "CreatePolicyVersion", { PolicyArn, PolicyDocument, SetAsDefault: true });
  await expect(access.call("iam", "ListUsers", {}, { identity })).resolves.toBeDefined();
  await expect(access.call("iam", "GetPolicy", { PolicyArn })).resolves.toMatchObject({
    Policy: { DefaultVersionId: "v3" },
  });
});

test("a policy has five versions and no more, and a number is never used twice", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  const make = () => access.call("iam", "CreatePolicyVersion", { PolicyArn, PolicyDocument: DOCUMENT });
  for (let i = 2; i <= 5; i++) await make();
  await expect(make()).rejects.toMatchObject({
    code: "LimitExceeded",
    message:
      "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.",
  });
  await access.call("iam", "DeletePolicyVersion", { PolicyArn, VersionId: "v5" });
  await expect(make()).resolves.toMatchObject({ PolicyVersion: { VersionId: "v6" } });
});
