import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("lists roles by name, below a path, without tags", async () => {
  await using access = await startAccess();
  const Tags = [{ Key: "seat", Value: "s01" }];
  for (const [RoleName, Path] of [
    ["b", "/"],
    ["a", "/service/"],
  ]) {
    await access.call("iam", "CreateRole", { RoleName, Path, AssumeRolePolicyDocument: TRUST, Tags });
  }
  const all = await access.call<{ Roles: object[] }>("iam", "ListRoles", {});
  expect(all).toMatchObject({ Roles: [{ RoleName: "a" }, { RoleName: "b" }], IsTruncated: false });
  expect(all.Roles[0]).not.toHaveProperty("Tags");
  await expect(access.call("iam", "ListRoles", { PathPrefix: "/service/" })).resolves.toMatchObject({
    Roles: [{ RoleName: "a" }],
  });
});
