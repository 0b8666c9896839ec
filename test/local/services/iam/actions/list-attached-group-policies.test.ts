import { startAccess } from "../../../../support/access";

const NAMED = { GroupName: "ann" };

test("lists attached policies, those below a path if asked", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreateGroup", { GroupName: "ann" });
  const own = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  const service = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
  for (const PolicyArn of [own, service]) {
    await access.call("iam", "AttachGroupPolicy", { ...NAMED, PolicyArn });
  }
  const arns = async (more: object): Promise<string[]> => {
    const answer = await access.call<{ AttachedPolicies: { PolicyArn: string }[] }>(
      "iam",
      "ListAttachedGroupPolicies",
      { ...NAMED, ...more },
    );
    return answer.AttachedPolicies.map(({ PolicyArn }) => PolicyArn);
  };
  expect(await arns({})).toEqual([own, service]);
  expect(await arns({ PathPrefix: "/service-role/" })).toEqual([service]);
  expect(await arns({ MaxItems: 1 })).toEqual([own]);
});
