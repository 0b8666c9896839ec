import { policyOf, startAccess } from "../../../../support/access";

const NAMED = { UserName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("adds a policy to a user, or replaces the one of that name", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await access.call("iam", "PutUserPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: DOCUMENT });
  const other = policyOf({ Effect: "Deny", Action: "*", Resource: "*" });
  await access.call("iam", "PutUserPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: other });
  const kept = await access.call<{ PolicyDocument: string }>("iam", "GetUserPolicy", {
    ...NAMED,
    PolicyName: "p",
  });
  expect(decodeURIComponent(kept.PolicyDocument)).toBe(other);
});

test("refuses a text that is no policy, and keeps nothing of it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const input = { ...NAMED, PolicyName: "p", PolicyDocument: "nonsense" };
  await expect(access.call("iam", "PutUserPolicy", input)).rejects.toMatchObject({
    code: "MalformedPolicyDocument",
  });
  await expect(access.call("iam", "ListUserPolicies", NAMED)).resolves.toMatchObject({ PolicyNames: [] });
});

test("refuses more text than a user has room for, white space not counted", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  const Resource = Array.from({ length: 41 }, (_, i) => `arn:aws:s3:::${String(i).padStart(40, "0")}`);
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "s3:*", Resource });
  await expect(
    access.call("iam", "PutUserPolicy", { ...NAMED, PolicyName: "p", PolicyDocument }),
  ).rejects.toMatchObject({
    code: "LimitExceeded",
    status: 409,
    message: "Maximum policy size of 2048 bytes exceeded for user ann",
  });
  const spacious = DOCUMENT.replace("{", `{${" ".repeat(2048)}`);
  await expect(
    access.call("iam", "PutUserPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: spacious }),
  ).resolves.toEqual({});
});
