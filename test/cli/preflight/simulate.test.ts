import { principalOf, simulate } from "../../../cli/preflight/simulate";
import { preflightRoom, refusal } from "../../support/preflight-room";

test("what is not allowed is told once, on however many resources", async () => {
  const SimulatePrincipalPolicy = {
    EvaluationResults: [
      { EvalActionName: "iam:PassRole", EvalDecision: "implicitDeny" },
      { EvalActionName: "iam:PassRole", EvalDecision: "explicitDeny" },
      { EvalActionName: "iam:CreateRole", EvalDecision: "allowed" },
    ],
  };
  expect(await simulate(preflightRoom({ SimulatePrincipalPolicy }), "arn", ["iam:PassRole"])).toEqual({
    kind: "decided",
    denied: ["iam:PassRole"],
  });
});

test("a refusal is no answer, and no failure either", async () => {
  const room = preflightRoom({ SimulatePrincipalPolicy: refusal("AccessDenied", "not for you") });
  expect(await simulate(room, "arn", ["iam:PassRole"])).toEqual({ kind: "unknown", why: "not for you" });
});

test.each([
  ["a user", "arn:aws:iam::1:user/ada", "arn:aws:iam::1:user/ada"],
  [
    "a session",
    "arn:aws:sts::111122223333:assumed-role/Teacher/me",
    "arn:aws:iam::111122223333:role/Teacher",
  ],
  [
    "a session of the identity centre",
    "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0a/me",
    "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0a",
  ],
  ["the root", "arn:aws:iam::111122223333:root", undefined],
])("IAM is asked about %s by what it can simulate", (_, caller, principal) => {
  expect(principalOf(caller)).toBe(principal);
});
