import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("takes a policy away, once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "PutRolePolicy", { ...NAMED, PolicyName: "p", PolicyDocument: DOCUMENT });
  await access.call("iam", "DeleteRolePolicy", { ...NAMED, PolicyName: "p" });
  await expect(access.call("iam", "ListRolePolicies", NAMED)).resolves.toMatchObject({ PolicyNames: [] });
  await expect(access.call("iam", "DeleteRolePolicy", { ...NAMED, PolicyName: "p" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "The role policy with name p cannot be found.",
  });
});
