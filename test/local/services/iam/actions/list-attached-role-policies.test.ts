import { policyOf, startAccess } from "../../../../support/access";

const TRUST = policyOf({
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "ec2.amazonaws.com" },
});
const NAMED = { RoleName: "ann" };

test("lists attached policies, those below a path if asked", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateRole", { RoleName: "ann", AssumeRolePolicyDocument: TRUST });
  const own = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  const service = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
  for (const PolicyArn of [own, service]) {
    await access.call("iam", "AttachRolePolicy", { ...NAMED, PolicyArn });
  }
  const arns = async (more: object): Promise<string[]> => {
    const answer = await access.call<{ AttachedPolicies: { PolicyArn: string }[] }>(
      "iam",
      "ListAttachedRolePolicies",
      { ...NAMED, ...more },
    );
    return answer.AttachedPolicies.map(({ PolicyArn }) => PolicyArn);
  };
  expect(await arns({})).toEqual([own, service]);
  expect(await arns({ PathPrefix: "/service-role/" })).toEqual([service]);
  expect(await arns({ MaxItems: 1 })).toEqual([own]);
});
