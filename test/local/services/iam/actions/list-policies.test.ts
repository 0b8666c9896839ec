import { policyOf, startAccess } from "../../../../support/access";

const DOCUMENT = policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

test("lists AWS's policies and the account's own, or one of the two", async () => {
  await using access = await startAccess();
  await access.call("iam", "CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT });
  const names = async (input: object): Promise<string[]> => {
    const { Policies } = await access.call<{ Policies: { PolicyName: string }[] }>("iam", "ListPolicies", {
      MaxItems: 1000,
      ...input,
    });
    return Policies.map(({ PolicyName }) => PolicyName);
  };
  const all = await names({});
  expect(all).toContain("p");
  expect(all).toContain("AdministratorAccess");
  expect(await names({ Scope: "Local" })).toEqual(["p"]);
  expect(await names({ Scope: "AWS" })).not.toContain("p");
  expect(await names({ Scope: "AWS", PathPrefix: "/service-role/" })).toContain(
    "AWSLambdaBasicExecutionRole",
  );
});

test("lists those in use alone, as policies or as boundaries", async () => {
  await using access = await startAccess();
  const boundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  const attached = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
  await access.call("iam", "CreateUser", { UserName: "ann", PermissionsBoundary: boundary });
  await access.call("iam", "AttachUserPolicy", { UserName: "ann", PolicyArn: attached });
  const arns = async (input: object): Promise<string[]> => {
    const { Policies } = await access.call<{ Policies: { Arn: string }[] }>("iam", "ListPolicies", input);
    return Policies.map(({ Arn }) => Arn);
  };
  expect(await arns({ OnlyAttached: true })).toEqual([attached, boundary]);
  expect(await arns({ PolicyUsageFilter: "PermissionsBoundary" })).toEqual([boundary]);
  expect(await arns({ PolicyUsageFilter: "PermissionsPolicy" })).toEqual([attached]);
});
