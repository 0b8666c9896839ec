import { type Simulation, simulate } from "../../../../local/services/iam/simulation";
import { policyOf } from "../../../support/access";

const base: Simulation = {
  policies: [],
  boundaries: [],
  actions: ["s3:GetObject"],
  resources: ["arn:aws:s3:::logs/a"],
  entries: [],
};
const policy = (id: string, statement: object) =>
  ({ id, type: "none", text: policyOf({ Action: "*", Resource: "*", ...statement }) }) as const;

test("every action is tried on every resource", () => {
  const results = simulate({ ...base, actions: ["a:A", "a:B"], resources: ["*", "arn:aws:s3:::x"] });
  expect(results.map(({ EvalActionName, EvalResourceName }) => [EvalActionName, EvalResourceName])).toEqual([
    ["a:A", "*"],
    ["a:A", "arn:aws:s3:::x"],
    ["a:B", "*"],
    ["a:B", "arn:aws:s3:::x"],
  ]);
});

test("names the policies that made the decision, and no others", () => {
  const policies = [policy("allows", { Effect: "Allow" }), policy("denies", { Effect: "Deny" })];
  expect(simulate({ ...base, policies })).toMatchObject([
    { EvalDecision: "explicitDeny", MatchedStatements: [{ SourcePolicyId: "denies" }] },
  ]);
  expect(simulate({ ...base, policies: policies.slice(0, 1) })).toMatchObject([
    { EvalDecision: "allowed", MatchedStatements: [{ SourcePolicyId: "allows" }] },
  ]);
  expect(simulate(base)).toMatchObject([{ EvalDecision: "implicitDeny", MatchedStatements: [] }]);
});

test("tells which values were missing, keys not told apart by case", () => {
  const Condition = { StringEquals: { "aws:PrincipalTag/Seat": "s01" } };
  const policies = [policy("p", { Effect: "Allow", Condition })];
  expect(simulate({ ...base, policies })).toMatchObject([
    { EvalDecision: "implicitDeny", MissingContextValues: ["aws:principaltag/seat"] },
  ]);
  const entries = [
    { ContextKeyName: "AWS:principaltag/SEAT", ContextKeyType: "string" as const, ContextKeyValues: ["s01"] },
  ];
  expect(simulate({ ...base, policies, entries })).toMatchObject([
    { EvalDecision: "allowed", MissingContextValues: [] },
  ]);
});
