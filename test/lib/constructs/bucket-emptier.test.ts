import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const made = synthClass();

test("a class has one function that empties buckets, and its seats have none of their own", () => {
  const functions = (stack: string) =>
    Object.values(made.expect(stack).findResources("AWS::Lambda::Function")).map(
      ({ Properties }) => Properties.Description,
    );
  const emptier = "Empties a bucket before CloudFormation deletes it";
  expect(functions("shared").filter((description) => description === emptier)).toHaveLength(1);
  expect(functions("s01")).not.toContain(emptier);
});

test("its role opens no bucket: each bucket's policy does, for itself", () => {
  const roles = made.expect("shared").findResources("AWS::IAM::Role");
  const [role] = Object.entries(roles).flatMap(([id, one]) => (id.startsWith("Emptier") ? [one] : []));
  expect(role?.Properties.ManagedPolicyArns).toBeUndefined();
  expect(JSON.stringify(role?.Properties.Policies)).not.toContain("s3:");
});

test("it has the quarter of an hour that Lambda gives, for buckets with many objects", () => {
  made.expect("shared").hasResourceProperties("AWS::Lambda::Function", {
    Timeout: 900,
    LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp("^EmptierLogGroup") } },
  });
});
