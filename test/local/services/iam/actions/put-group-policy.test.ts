import { policyOf, startAccess } from "../../../../support/access";

const NAMED = { GroupName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("adds a policy to a group, or replaces the one of that name", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  await access.call("iam", "PutGroupPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: DOCUMENT });
  const other = policyOf({ Effect: "Deny", Action: "*", Resource: "*" });
  await access.call("iam", "PutGroupPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: other });
  const kept = await access.call<{ PolicyDocument: string }>("iam", "GetGroupPolicy", {
    ...NAMED,
    PolicyName: "p",
  });
  expect(decodeURIComponent(kept.PolicyDocument)).toBe(other);
});

test("refuses a text that is no policy, and keeps nothing of it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  const input = { ...NAMED, PolicyName: "p", PolicyDocument: "nonsense" };
  await expect(access.call("iam", "PutGroupPolicy", input)).rejects.toMatchObject({
    code: "MalformedPolicyDocument",
  });
  await expect(access.call("iam", "ListGroupPolicies", NAMED)).resolves.toMatchObject({ PolicyNames: [] });
});

test("refuses more text than a group has room for, white space not counted", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  const Resource = Array.from({ length: 103 }, (_, i) => `arn:aws:s3:::${String(i).padStart(40, "0")}`);
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "s3:*", Resource });
  await expect(
    access.call("iam", "PutGroupPolicy", { ...NAMED, PolicyName: "p", PolicyDocument }),
  ).rejects.toMatchObject({
    code: "LimitExceeded",
    status: 409,
    message: "Maximum policy size of 5120 bytes exceeded for group ann",
  });
  const spacious = DOCUMENT.replace("{", `{${" ".repeat(5120)}`);
  await expect(
    access.call("iam", "PutGroupPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: spacious }),
  ).resolves.toEqual({});
});
