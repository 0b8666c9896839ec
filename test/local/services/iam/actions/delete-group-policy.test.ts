import { policyOf, startAccess } from "../../../../support/access";

const NAMED = { GroupName: "ann" };
const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("takes a policy away, once", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  await access.call("iam", "PutGroupPolicy", { ...NAMED, PolicyName: "p", PolicyDocument: DOCUMENT });
  await access.call("iam", "DeleteGroupPolicy", { ...NAMED, PolicyName: "p" });
  await expect(access.call("iam", "ListGroupPolicies", NAMED)).resolves.toMatchObject({ PolicyNames: [] });
  await expect(access.call("iam", "DeleteGroupPolicy", { ...NAMED, PolicyName: "p" })).rejects.toMatchObject({
    code: "NoSuchEntity",
    message: "The group policy with name p cannot be found.",
  });
});
