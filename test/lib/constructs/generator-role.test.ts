import { synthClass } from "../../support/synth-class";

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

const roles = Object.values(synthClass().expect("s01").findResources("AWS::IAM::Role"));
const role = roles.find((found) =>
  JSON.stringify(found.Properties.AssumeRolePolicyDocument).includes("ec2."),
);
const statements: Statement[] = role?.Properties.Policies[0].PolicyDocument.Statement ?? [];

function resourceOf(action: string): string {
  return JSON.stringify(statements.find((statement) => [statement.Action].flat().includes(action))?.Resource);
}

test("the generator puts to its seat's stream and no other", () => {
  expect(resourceOf("firehose:PutRecordBatch")).toMatch(/^\{"Fn::GetAtt":\["DeliveryStream\w+","Arn"\]\}$/);
});

test("the generator reads its own code and not the whole assets bucket", () => {
  expect(resourceOf("s3:GetObject")).toMatch(/\/[0-9a-f]{64}\.zip"\]\]\}$/);
});

test("the generator reports to its own stack", () => {
  expect(resourceOf("cloudformation:SignalResource")).toBe('{"Ref":"AWS::StackId"}');
});

test("only what Session Manager needs, which cannot be narrowed, is granted on everything", () => {
  const wide = statements.filter((statement) => statement.Resource === "*").flatMap((one) => one.Action);
  expect(wide.length).toBeGreaterThan(0);
  expect(wide.filter((action) => !/^(?:ssmmessages:|ssm:UpdateInstanceInformation$)/.test(action))).toEqual(
    [],
  );
});

test("the managed policy for Systems Manager is left out, because it reads every parameter of the account", () => {
  expect(role?.Properties.ManagedPolicyArns).toBeUndefined();
});
