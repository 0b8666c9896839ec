import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});

test("gives a role, its tags and boundary included", async () => {
  await using access = await startAccess();
  const Tags = [{ Key: "seat", Value: "s01" }];
  await access.call("iam", "CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST, Tags });
  const { Role } = await access.call<{ Role: { AssumeRolePolicyDocument: string } }>("iam", "GetRole", {
    RoleName: "r",
  });
  expect(Role).toMatchObject({ RoleName: "r", MaxSessionDuration: 3600, Tags, RoleLastUsed: {} });
  expect(decodeURIComponent(Role.AssumeRolePolicyDocument)).toBe(TRUST);
  await expect(access.call("iam", "GetRole", { RoleName: "none" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    status: 404,
    message: "The role with name none cannot be found.",
  });
});

test("lets a policy look at the tags of the role", async () => {
  await using access = await startAccess();
  const identity = await access.user("ann", {
    Effect: "Allow",
    Action: "iam:GetRole",
    Resource: "*",
    Condition: { StringEquals: { "aws:ResourceTag/seat": "s01" } },
  });
  for (const seat of ["s01", "s02"]) {
    const Tags = [{ Key: "seat", Value: seat }];
    await access.call("iam", "CreateRole", { RoleName: seat, AssumeRolePolicyDocument: TRUST, Tags });
  }
  const get = (RoleName: string) => access.call("iam", "GetRole", { RoleName }, { identity });
  await expect(get("s01")).resolves.toBeDefined();
  await expect(get("s02")).rejects.toMatchObject({ code: "AccessDenied" });
});
