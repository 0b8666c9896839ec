import type { Stack } from "@aws-sdk/client-cloudformation";
import { sessionTags } from "../../../../cli/preflight/checks/session-tags";
import { lookAt } from "../../../support/preflight-look";
import { ACCOUNT, preflightRoom, refusal } from "../../../support/preflight-room";

const answer = (EvalDecision: string, asked: string[] = []) => ({
  SimulatePrincipalPolicy: (input: { ActionNames: string[]; ResourceArns: string[] }) => {
    asked.push(...input.ResourceArns);
    return {
      EvaluationResults: input.ActionNames.map((EvalActionName) => ({ EvalActionName, EvalDecision })),
    };
  },
});

const ROOT = "arn:aws:iam::111122223333:root";

test("who may assume roles with tags can hand out credentials, by the class's own role where it stands", async () => {
  const asked: string[] = [];
  const shared = {
    Outputs: [{ OutputKey: "StudentRoleArn", OutputValue: "arn:aws:iam::1:role/x" }],
  } as Stack;
  const standing = new Map([["Lab-dsci6007-shared", shared]]);
  const room = preflightRoom(answer("allowed", asked), { standing });
  expect(await lookAt(sessionTags, room)).toMatchObject([{ verdict: "ok" }]);
  expect(asked).toEqual(["arn:aws:iam::1:role/x"]);
});

test("who may not is told, and of which actions; the class can be deployed all the same", async () => {
  expect(await lookAt(sessionTags, preflightRoom(answer("implicitDeny")))).toMatchObject([
    { verdict: "warn", found: expect.stringContaining("sts:AssumeRole, sts:TagSession") },
  ]);
});

test("where IAM may not be asked nobody knows", async () => {
  const room = preflightRoom({ SimulatePrincipalPolicy: refusal("AccessDenied") });
  expect(await lookAt(sessionTags, room)).toMatchObject([{ verdict: "warn" }]);
});

test("AWS's root wears no roles, the local cloud's does", async () => {
  const local = { ...ACCOUNT, caller: ROOT };
  expect(await lookAt(sessionTags, preflightRoom({}, { account: local }))).toMatchObject([{ verdict: "ok" }]);
  const { rootWearsRoles: _, ...target } = ACCOUNT.target;
  const aws = { ...local, target };
  expect(await lookAt(sessionTags, preflightRoom({}, { account: aws }))).toMatchObject([
    { verdict: "warn", found: expect.stringContaining("root") },
  ]);
});
