import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });
const PolicyArn = "arn:aws:iam::000000000000:policy/p";

test("gives a managed policy, the account's own or AWS's", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  await expect(access.call("iam", "GetPolicy", { PolicyArn })).resolves.toMatchObject({
    Policy: { PolicyName: "p" },
  });
  const admin = "arn:aws:iam::aws:policy/AdministratorAccess";
  await expect(access.call("iam", "GetPolicy", { PolicyArn: admin })).resolves.toMatchObject({
    Policy: { PolicyName: "AdministratorAccess", Arn: admin, DefaultVersionId: "v1" },
  });
  const none = "arn:aws:iam::000000000000:policy/none";
  await expect(access.call("iam", "GetPolicy", { PolicyArn: none })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: `Policy ${none} was not found.`,
  });
});
