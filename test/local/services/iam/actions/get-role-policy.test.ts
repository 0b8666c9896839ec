import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("gives a policy as a URL carries it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  await access.call("iam", "PutRolePolicy", { ...NAMED, PolicyName: "p", PolicyDocument: DOCUMENT });
  const kept = await access.call<{ PolicyDocument: string }>("iam", "GetRolePolicy", {
    ...NAMED,
    PolicyName: "p",
  });
  expect(kept).toMatchObject({ ...NAMED, PolicyName: "p" });
  expect(kept.PolicyDocument).toMatch(/^%7B%22Version%22%3A%222012-10-17%22.*%2A/);
  expect(decodeURIComponent(kept.PolicyDocument)).toBe(DOCUMENT);
});

test.each(["none", "constructor"])("there is no policy %p", async (PolicyName) => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  await expect(access.call("iam", "GetRolePolicy", { ...NAMED, PolicyName })).rejects.toMatchObject({
    code: "NoSuchEntity",
    status: 404,
    message: `The role policy with name ${PolicyName} cannot be found.`,
  });
});
