import { synthClass } from "../../support/synth-class";

const roles = Object.values(synthClass().expect("s01").findResources("AWS::IAM::Role"));
const role = roles.find((found) =>
  JSON.stringify(found.Properties.AssumeRolePolicyDocument).includes("firehose"),
);
const statements: { Action: string | string[]; Resource: unknown }[] =
  role?.Properties.Policies[0].PolicyDocument.Statement ?? [];

test("Firehose wears the role for streams of this account alone", () => {
  expect(role?.Properties.AssumeRolePolicyDocument.Statement).toEqual([
    {
      Effect: "Allow",
      Action: "sts:AssumeRole",
      Principal: { Service: "firehose.amazonaws.com" },
      Condition: { StringEquals: { "sts:ExternalId": { Ref: "AWS::AccountId" } } },
    },
  ]);
});

test("the stream can write objects and not delete them", () => {
  const actions = statements.flatMap((statement) => statement.Action);
  expect(actions).toContain("s3:PutObject");
  expect(actions.filter((action) => /Delete|\*/.test(action))).toEqual([]);
});

test("every grant names its resource", () => {
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.filter((statement) => statement.Resource === "*")).toEqual([]);
});

test("the stream may call the transform by its name and as $LATEST, as Firehose spells it", () => {
  const invoke = statements.find((statement) => statement.Action.includes("lambda:InvokeFunction"));
  expect(JSON.stringify(invoke?.Resource)).toMatch(/TransformFunction.*TransformFunction.*:\$LATEST/);
});
