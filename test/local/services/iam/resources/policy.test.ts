import { startAccess } from "../../../../support/access";
import { resourceContext, typeOf } from "../../../../support/resource-context";

const DOCUMENT = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "iam:ListUsers", Resource: "*" }],
};
const TRUST = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } }],
};

async function twoRoles() {
  const access = await startAccess();
  for (const RoleName of ["a", "b"]) {
    await access.call("iam", "CreateRole", { RoleName, AssumeRolePolicyDocument: JSON.stringify(TRUST) });
  }
  const policies = async (RoleName: string): Promise<string[]> => {
    const answer = await access.call<{ PolicyNames: string[] }>("iam", "ListRolePolicies", { RoleName });
    return answer.PolicyNames;
  };
  return { access, policies, [Symbol.asyncDispose]: () => access[Symbol.asyncDispose]() };
}

test("puts the policy into everybody it names, and takes it away again", async () => {
  await using known = await twoRoles();
  const type = typeOf(known.access.iam, "AWS::IAM::Policy");
  const context = resourceContext([known.access.iam]);
  const first = { PolicyName: "p", PolicyDocument: DOCUMENT, Roles: ["a"] };
  const standing = await type.create(first, context);
  expect(standing.attributes).toEqual({ Id: standing.physicalId });
  expect([await known.policies("a"), await known.policies("b")]).toEqual([["p"], []]);
  const second = { ...first, Roles: ["b"] };
  await type.update(standing, second, first, context);
  expect([await known.policies("a"), await known.policies("b")]).toEqual([[], ["p"]]);
  const third = { ...second, PolicyName: "q" };
  await type.update(standing, third, second, context);
  expect(await known.policies("b")).toEqual(["q"]);
  await type.delete(standing, third, context);
  await type.delete(standing, third, context);
  expect(await known.policies("b")).toEqual([]);
});

test("is there early, so that a creation that fails half way takes back what it put", async () => {
  await using known = await twoRoles();
  const type = typeOf(known.access.iam, "AWS::IAM::Policy");
  const context = resourceContext([known.access.iam]);
  const desired = { PolicyName: "p", PolicyDocument: DOCUMENT, Roles: ["a", "none"] };
  await expect(type.create(desired, context)).rejects.toMatchObject({ code: "NoSuchEntity" });
  const [said] = context.said;
  if (!said) throw new Error("nothing was said");
  await type.delete(said, desired, context);
  expect(await known.policies("a")).toEqual([]);
});

test("must name somebody", async () => {
  await using known = await twoRoles();
  const type = typeOf(known.access.iam, "AWS::IAM::Policy");
  await expect(
    type.create({ PolicyName: "p", PolicyDocument: DOCUMENT }, resourceContext([known.access.iam])),
  ).rejects.toThrow("At least one of [Groups,Roles,Users] must be non-empty.");
});
