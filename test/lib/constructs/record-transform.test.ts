import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const seat = synthClass().expect("s01");

test("the transform runs on the current Node runtime, on arm, which costs a fifth less", () => {
  seat.hasResourceProperties("AWS::Lambda::Function", { Runtime: "nodejs24.x", Architectures: ["arm64"] });
});

test("the transform ends well within the five minutes that Firehose waits", () => {
  seat.hasResourceProperties("AWS::Lambda::Function", { Timeout: 60 });
});

test("its log group is the stack's, not the one that Lambda makes and nobody deletes", () => {
  seat.hasResourceProperties("AWS::Lambda::Function", {
    LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp("^TransformLogGroup") } },
  });
});

test("the transform may write its log and touch nothing else", () => {
  const role = Object.values(seat.findResources("AWS::IAM::Role")).find((found) =>
    JSON.stringify(found.Properties.AssumeRolePolicyDocument).includes("lambda.amazonaws.com"),
  );
  expect(role?.Properties.Policies).toHaveLength(1);
  expect(role?.Properties.Policies[0].PolicyDocument.Statement).toEqual([
    expect.objectContaining({ Action: ["logs:CreateLogStream", "logs:PutLogEvents"] }),
  ]);
});
