import { policyOf, startAccess } from "../../../../support/access";

const NAMED = { GroupName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("gives a policy as a URL carries it", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  await access.call("iam", "PutGroupPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: DOCUMENT });
  const kept = await access.call<{ PolicyDocument: string }>("iam", "GetGroupPolicy", {
    ...NAMED,
    PolicyName: "p",
  });
  expect(kept).toMatchObject({ ...NAMED, PolicyName: "p" });
  expect(kept.PolicyDocument).toMatch(/^%7B%22Version%22%3A%222012-10-17%22.*%2A/);
  expect(decodeURIComponent(kept.PolicyDocument)).toBe(DOCUMENT);
});

test.each(["none", "constructor"])("there is no policy %p", async (PolicyName) => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  await expect(access.call("iam", "GetGroupPolicy", { ...NAMED, PolicyName })).rejects.toMatchObject({
    code: "NoSuchEntity",
    status: 404,
    message: `The group policy with name ${PolicyName} cannot be found.`,
  });
});
