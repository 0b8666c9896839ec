import { policyOf, startAccess } from "../../../../support/access";

const NAMED = { UserName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("gives a policy as a URL carries it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await access.call("iam", "PutUserPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: DOCUMENT });
  const kept = await access.call<{ PolicyDocument: string }>("iam", "GetUserPolicy", {
    ...NAMED,
    PolicyName: "p",
  });
  expect(kept).toMatchObject({ ...NAMED, PolicyName: "p" });
  expect(kept.PolicyDocument).toMatch(/^%7B%22Version%22%3A%222012-10-17%22.*%2A/);
  expect(decodeURIComponent(kept.PolicyDocument)).toBe(DOCUMENT);
});

test.each(["none", "constructor"])("there is no policy %p", async (PolicyName) => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await expect(access.call("iam", "GetUserPolicy", { ...NAMED, PolicyName })).rejects.toMatchObject({
    code: "NoSuchEntity",
    status: 404,
    message: `The user policy with name ${PolicyName} cannot be found.`,
  });
});
