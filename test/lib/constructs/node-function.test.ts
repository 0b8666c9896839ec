import { Duration, Stack } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { nodeFunction } from "../../../lib/constructs/node-function";
import { FIXTURE_BUNDLES, testApp } from "../../support/synth";

const stack = new Stack(testApp(), "S");
nodeFunction(stack, {
  description: "Does it",
  code: FIXTURE_BUNDLES.transform,
  timeout: Duration.minutes(5),
  environment: { LOGLAB_A: "b" },
  statements: [new PolicyStatement({ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::b/*"] })],
});
const template = Template.fromStack(stack);

test("a function runs on ARM and the newest Node, and is told what it needs", () => {
  template.hasResourceProperties("AWS::Lambda::Function", {
    Architectures: ["arm64"],
    Runtime: "nodejs24.x",
    Handler: "index.handler",
    Timeout: 300,
    Environment: { Variables: { LOGLAB_A: "b" } },
  });
});

test("it writes into a log group that goes with it, and may do what it is for", () => {
  template.hasResource("AWS::Logs::LogGroup", { DeletionPolicy: "Delete" });
  template.hasResourceProperties("AWS::IAM::Role", {
    Policies: [
      {
        PolicyDocument: {
          Statement: [
            Match.objectLike({ Action: ["logs:CreateLogStream", "logs:PutLogEvents"] }),
            Match.objectLike({ Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" }),
          ],
        },
      },
    ],
  });
});
