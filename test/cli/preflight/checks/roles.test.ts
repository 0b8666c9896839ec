import { roles } from "../../../../cli/preflight/checks/roles";
import { lookAt } from "../../../support/preflight-look";
import { ACCOUNT, preflightRoom, refusal } from "../../../support/preflight-room";

const ROLE = "arn:aws:iam::111122223333:role/cdk-hnb659fds-cfn-exec-role-111122223333-us-east-1";
const bootstrapped = { GetRole: { Role: { Arn: ROLE } } };
const absent = { GetRole: refusal("NoSuchEntity") };

const says = (decisions: Readonly<Record<string, string>>) => (input: { ActionNames: string[] }) => ({
  EvaluationResults: input.ActionNames.map((EvalActionName) => ({
    EvalActionName,
    EvalDecision: decisions[EvalActionName] ?? "allowed",
  })),
});

test("where the account is bootstrapped it is CloudFormation's role that has to be allowed to", async () => {
  const asked: string[] = [];
  const SimulatePrincipalPolicy = (input: { PolicySourceArn: string; ActionNames: string[] }) => {
    asked.push(input.PolicySourceArn);
    return says({})(input);
  };
  expect(await lookAt(roles, preflightRoom({ ...bootstrapped, SimulatePrincipalPolicy }))).toEqual([
    { verdict: "ok", found: "The bootstrap's role for CloudFormation may create roles." },
  ]);
  expect(asked).toEqual([ROLE]);
});

test("a learner account that forbids it is no-go, and what helps is said", async () => {
  const SimulatePrincipalPolicy = says({ "iam:CreateRole": "explicitDeny" });
  const [finding] = await lookAt(roles, preflightRoom({ ...absent, SimulatePrincipalPolicy }));
  expect(finding).toMatchObject({
    verdict: "no-go",
    found: "arn:aws:iam::111122223333:user/ada may not do iam:CreateRole.",
    fix: expect.stringContaining("--target local"),
  });
});

test("an organization's policy counts as well", async () => {
  const SimulatePrincipalPolicy = {
    EvaluationResults: [
      {
        EvalActionName: "iam:CreateRole",
        EvalDecision: "allowed",
        OrganizationsDecisionDetail: { AllowedByOrganizations: false },
      },
    ],
  };
  const [finding] = await lookAt(roles, preflightRoom({ ...absent, SimulatePrincipalPolicy }));
  expect(finding?.verdict).toBe("no-go");
});

describe("where IAM may not be asked", () => {
  const blind = { ...absent, SimulatePrincipalPolicy: refusal("AccessDenied", "no simulations here") };

  test("a role that cannot come to be tells: refused for its document it would be allowed", async () => {
    const CreateRole = refusal("MalformedPolicyDocument");
    const [finding] = await lookAt(roles, preflightRoom({ ...blind, CreateRole }));
    expect(finding?.verdict).toBe("ok");
  });

  test("refused for a missing right it is no-go", async () => {
    const [finding] = await lookAt(roles, preflightRoom({ ...blind, CreateRole: refusal("AccessDenied") }));
    expect(finding?.verdict).toBe("no-go");
  });

  test("refused for something else nobody knows", async () => {
    const CreateRole = refusal("ServiceFailure");
    const [finding] = await lookAt(roles, preflightRoom({ ...blind, CreateRole }));
    expect(finding).toMatchObject({ verdict: "warn", found: expect.stringContaining("no simulations here") });
  });
});

test("the root of an account that is not bootstrapped may", async () => {
  const account = { ...ACCOUNT, caller: "arn:aws:iam::111122223333:root" };
  const [finding] = await lookAt(roles, preflightRoom(absent, { account }));
  expect(finding?.verdict).toBe("ok");
});
