import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("lists the names of policies in their order, page by page", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  for (const PolicyName of ["c", "a", "b"]) {
    await access.call("iam", "PutRolePolicy", { ...NAMED, PolicyName, PolicyDocument: DOCUMENT });
  }
  const first = await access.call<{ Marker: string }>("iam", "ListRolePolicies", { ...NAMED, MaxItems: 2 });
  expect(first).toEqual({ PolicyNames: ["a", "b"], IsTruncated: true, Marker: expect.any(String) });
  const { Marker } = first;
  await expect(access.call("iam", "ListRolePolicies", { ...NAMED, Marker })).resolves.toEqual({
    PolicyNames: ["c"],
    IsTruncated: false,
  });
});

test("refuses a marker that it never gave, and a role that is not there", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  await expect(access.call("iam", "ListRolePolicies", { ...NAMED, Marker: "x" })).rejects.toMatchObject({
    code: "InvalidInput",
    message: "Invalid Marker: x",
  });
  await expect(access.call("iam", "ListRolePolicies", { RoleName: "bob" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "The role with name bob cannot be found.",
  });
});
