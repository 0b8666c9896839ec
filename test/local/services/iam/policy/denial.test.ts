import { ANONYMOUS, ROOT } from "../../../../../local/core/identity";
import { denial } from "../../../../../local/services/iam/policy/denial";

const SILENT = { allowed: false, explicit: false, by: "identity-based policy" } as const;

test.each([
  ["identity-based policy", "with an explicit deny in an identity-based policy"],
  ["resource-based policy", "with an explicit deny in a resource-based policy"],
  ["permissions boundary", "with an explicit deny in a permissions boundary"],
  ["session policy", "with an explicit deny in a session policy"],
] as const)("says which %s denies", (by, sentence) => {
  const permission = { action: "iam:GetUser", resource: "arn:aws:iam::000000000000:user/a" };
  expect(denial(ROOT, permission, { allowed: false, explicit: true, by }, "AccessDenied").message).toBe(
    `User: ${ROOT.arn} is not authorized to perform: iam:GetUser on resource: user a ${sentence}`,
  );
});

test("names the managed policy that denies", () => {
  const permission = { action: "firehose:PutRecord", resource: "*" };
  const policy = "arn:aws:iam::000000000000:policy/locked";
  const by = "permissions boundary";
  expect(
    denial(ROOT, permission, { allowed: false, explicit: true, by, policy }, "AccessDenied").message,
  ).toBe(
    `User: ${ROOT.arn} is not authorized to perform: firehose:PutRecord on resource: * with an explicit deny in a permissions boundary: ${policy}`,
  );
});

test.each([
  ["iam:GetRole", "role/service/r", "role r"],
  ["iam:CreateAccessKey", "user/ann", "user ann"],
  ["iam:GetGroup", "group/g", "group g"],
  ["iam:AddRoleToInstanceProfile", "instance-profile/p", "instance profile p"],
  ["iam:GetPolicy", "policy/x/p", "policy arn:aws:iam::000000000000:policy/x/p"],
  ["iam:CreatePolicy", "policy/x/p", "policy p"],
  ["iam:CreateRole", "role/r", "arn:aws:iam::000000000000:role/r"],
  ["iam:TagRole", "role/r", "arn:aws:iam::000000000000:role/r"],
  ["iam:PassRole", "role/r", "arn:aws:iam::000000000000:role/r"],
  ["iam:ListRoles", "role/", "arn:aws:iam::000000000000:role/"],
])("%s on %s is told as %s", (action, path, told) => {
  const resource = `arn:aws:iam::000000000000:${path}`;
  expect(denial(ROOT, { action, resource }, SILENT, "AccessDenied").message).toContain(
    `is not authorized to perform: ${action} on resource: ${told} because`,
  );
});

test("S3 puts the resource in quotes, and tells strangers nothing", () => {
  const permission = { action: "s3:GetObject", resource: "arn:aws:s3:::b/k" };
  expect(denial(ROOT, permission, SILENT, "AccessDenied").message).toContain(
    'on resource: "arn:aws:s3:::b/k" because',
  );
  expect(denial(ANONYMOUS, permission, SILENT, "AccessDenied").message).toBe("Access Denied");
});

test("S3 and EC2 name no resource where there is none", () => {
  const list = { action: "s3:ListAllMyBuckets", resource: "*" };
  expect(denial(ROOT, list, SILENT, "AccessDenied").message).toBe(
    `User: ${ROOT.arn} is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action`,
  );
});

test("STS does not say which side of a role's trust is missing", () => {
  const assume = {
    action: "sts:AssumeRole",
    resource: "arn:aws:iam::000000000000:role/r",
    resourcePolicyDecides: true as const,
  };
  expect(denial(ROOT, assume, SILENT, "AccessDenied").message).toBe(
    `User: ${ROOT.arn} is not authorized to perform: sts:AssumeRole on resource: ${assume.resource}`,
  );
});

test.each([
  ["firehose:PutRecord", "AccessDeniedException", 400],
  ["lambda:InvokeFunction", "AccessDeniedException", 403],
  ["iam:GetUser", "AccessDenied", 403],
  ["ec2:RunInstances", "UnauthorizedOperation", 403],
])("%s is refused with status by its protocol", (action, code, status) => {
  expect(denial(ROOT, { action, resource: "*" }, SILENT, code)).toMatchObject({ code, status });
});
