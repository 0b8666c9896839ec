import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("adds a policy to a role, or replaces the one of that name", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "PutRolePolicy", { ...NAMED, PolicyName: "p", PolicyDocument: DOCUMENT });
  const other = policyOf({ Effect: "Deny", Action: "*", Resource: "*" });
  await access.call("iam", "PutRolePolicy", { ...NAMED, PolicyName: "p", PolicyDocument: other });
  const kept = await access.call<{ PolicyDocument: string }>("iam", "GetRolePolicy", {
    ...NAMED,
    PolicyName: "p",
  });
  expect(decodeURIComponent(kept.PolicyDocument)).toBe(other);
});

test("refuses a text that is no policy, and keeps nothing of it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  const input = { ...NAMED, PolicyName: "p", PolicyDocument: "nonsense" };
  await expect(access.call("iam", "PutRolePolicy", input)).rejects.toMatchObject({
    code: "MalformedPolicyDocument",
  });
  await expect(access.call("iam", "ListRolePolicies", NAMED)).resolves.toMatchObject({ PolicyNames: [] });
});

test("refuses more text than a role has room for, white space not counted", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  const Resource = Array.from({ length: 205 }, (_, i) => `arn:aws:s3:::${String(i).padStart(40, "0")}`);
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "s3:*", Resource });
  await expect(
    access.call("iam", "PutRolePolicy", { ...NAMED, PolicyName: "p", PolicyDocument }),
  ).rejects.toMatchObject({
    code: "LimitExceeded",
    status: 409,
    message: "Maximum policy size of 10240 bytes exceeded for role ann",
  });
  const spacious = DOCUMENT.replace("{", `{${" ".repeat(10240)}`);
  await expect(
    access.call("iam", "PutRolePolicy", { ...NAMED, PolicyName: "p", PolicyDocument: spacious }),
  ).resolves.toEqual({});
});
