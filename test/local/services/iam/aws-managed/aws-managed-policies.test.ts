import {
  awsManagedPolicies,
  isAwsManaged,
} from "../../../../../local/services/iam/aws-managed/aws-managed-policies";
import { checkManagedPolicy } from "../../../../../local/services/iam/document/identity-policy";
import { compilePolicy } from "../../../../../local/services/iam/policy/compiled-policy";

const policies = [...awsManagedPolicies().values()];

test.each(policies.map((policy) => [policy.arn, policy] as const))(
  "%s is a policy of one version",
  (arn, policy) => {
    const [version] = policy.versions;
    expect(policy.versions).toHaveLength(1);
    expect(policy).toMatchObject({
      arn,
      defaultVersion: version?.id,
      id: expect.stringMatching(/^ANPA[A-Z0-9]{17}$/),
    });
    expect(isAwsManaged(arn)).toBe(true);
    expect(policy.created).toBeLessThanOrEqual(policy.updated);
    expect(() => checkManagedPolicy(version?.document ?? "")).not.toThrow();
    expect(compilePolicy(version?.document ?? "").length).toBeGreaterThan(0);
  },
);

test.each([
  "arn:aws:iam::aws:policy/AdministratorAccess",
  "arn:aws:iam::aws:policy/ReadOnlyAccess",
  "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
  "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy",
  "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
  "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole",
  "arn:aws:iam::aws:policy/service-role/AWSLambdaKinesisExecutionRole",
])("has %s", (arn) => {
  expect(awsManagedPolicies().has(arn)).toBe(true);
});

test("the account's own policies are not AWS's", () => {
  expect(isAwsManaged("arn:aws:iam::000000000000:policy/AdministratorAccess")).toBe(false);
});
