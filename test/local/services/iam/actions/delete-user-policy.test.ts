import { policyOf, startAccess } from "../../../../support/access";

const NAMED = { UserName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("takes a policy away, once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await access.call("iam", "PutUserPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: DOCUMENT });
  await access.call("iam", "DeleteUserPolicy", { ...NAMED, PolicyName: "p" });
  await expect(access.call("iam", "ListUserPolicies", NAMED)).resolves.toMatchObject({ PolicyNames: [] });
  await expect(access.call("iam", "DeleteUserPolicy", { ...NAMED, PolicyName: "p" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "The user policy with name p cannot be found.",
  });
});
