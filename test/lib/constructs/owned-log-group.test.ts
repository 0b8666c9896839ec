import { rmSync } from "node:fs";
import { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { OwnedLogGroup } from "../../../lib/constructs/owned-log-group";
import { testApp } from "../../support/synth";

const app = testApp();
const stack = new Stack(app, "Stack");
const group = new OwnedLogGroup(stack, "Group");
const statement = stack.resolve(group.writeStatement().toStatementJson());
const template = Template.fromJSON(app.synth().getStackByName("Stack").template);
afterAll(() => rmSync(app.outdir, { recursive: true, force: true }));

test("a log group goes with its stack, unlike the CDK's own default", () => {
  template.hasResource("AWS::Logs::LogGroup", { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" });
});

test("lines are kept for a month, not for ever", () => {
  template.hasResourceProperties("AWS::Logs::LogGroup", { RetentionInDays: 30 });
});

test("who writes into it cannot create groups, or a late line would bring it back after the stack's deletion", () => {
  expect(statement).toEqual({
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: { "Fn::GetAtt": [expect.stringMatching(/^Group/), "Arn"] },
  });
});
