import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth";

const made = synthClass();

test("a class has one function that empties buckets, and its seats have none of their own", () => {
  made.expect("shared").resourceCountIs("AWS::Lambda::Function", 1);
  made.expect("s01").resourceCountIs("AWS::Lambda::Function", 1);
});

test("its role opens no bucket: each bucket's policy does, for itself", () => {
  const [role] = Object.values(made.expect("shared").findResources("AWS::IAM::Role"));
  expect(role?.Properties.ManagedPolicyArns).toBeUndefined();
  expect(JSON.stringify(role?.Properties.Policies)).not.toContain("s3:");
});

test("it has the quarter of an hour that Lambda gives, for buckets with many objects", () => {
  made.expect("shared").hasResourceProperties("AWS::Lambda::Function", {
    Timeout: 900,
    LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp("^EmptierLogGroup") } },
  });
});
