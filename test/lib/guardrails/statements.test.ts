import { covers, reaches, statementsOf } from "../../../lib/guardrails/statements";
import { synthClass } from "../../support/synth-class";

const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: { "Fn::GetAtt": ["B", "Arn"] } };

test("a seat's policies are read with what carries them and whom they serve", () => {
  const kinds = statementsOf(synthClass().template("s01")).map(({ resource, kind, roles }) => [
    resource.replace(/[0-9A-F]{8}$/, ""),
    kind,
    roles.length,
  ]);
  expect(kinds).toContainEqual(["DeliveryRole", "trust", 0]);
  expect(kinds).toContainEqual(["DeliveryRole", "identity", 1]);
  expect(kinds).toContainEqual(["BucketPolicy", "resource", 0]);
});

test("a policy of its own belongs to the roles that it names, and resources are rendered", () => {
  const Properties = { Roles: [{ Ref: "R" }, "by-name"], PolicyDocument: { Statement: statement } };
  expect(statementsOf({ Resources: { P: { Type: "AWS::IAM::Policy", Properties } } })).toEqual([
    {
      resource: "P",
      property: "Properties.PolicyDocument.Statement.0",
      kind: "identity",
      roles: ["R"],
      allows: true,
      actions: ["s3:GetObject"],
      inverted: false,
      resources: [`\${B.Arn}`],
      principal: undefined,
      condition: undefined,
    },
  ]);
});

test.each([
  ["all actions but some", { Effect: "Allow", NotAction: "iam:*", Resource: "*" }],
  ["all resources but some", { Effect: "Allow", Action: "s3:*", NotResource: "x" }],
])("a statement about %s is marked", (_, Statement) => {
  const Properties = { PolicyDocument: { Statement } };
  expect(statementsOf({ Resources: { P: { Type: "AWS::IAM::Policy", Properties } } })).toMatchObject([
    { inverted: true },
  ]);
});

test("patterns cover as IAM's do", () => {
  expect(covers("s3:Get*", "s3:GetObject")).toBe(true);
  expect(covers("S3:getobject", "s3:GetObject")).toBe(true);
  expect(covers("*", "logs:CreateLogGroup")).toBe(true);
  expect(covers("s3:Get?bject", "s3:GetObject")).toBe(true);
  expect(covers("s3.GetObject", "s3:GetObject")).toBe(false);
  expect(covers(`\${Bucket.Arn}/*`, `\${Bucket.Arn}/logs/x`)).toBe(true);
  expect(covers("s3:Put*", "s3:GetObject")).toBe(false);
});

test("a statement reaches what its actions and its resources both cover", () => {
  const Properties = { PolicyDocument: { Statement: { ...statement, Action: ["s3:Get*", "s3:List*"] } } };
  const [read] = statementsOf({ Resources: { P: { Type: "AWS::IAM::ManagedPolicy", Properties } } });
  if (read === undefined) throw new Error("No statement was read");
  expect(reaches(read, "s3:ListBucket", `\${B.Arn}`)).toBe(true);
  expect(reaches(read, "s3:PutObject", `\${B.Arn}`)).toBe(false);
  expect(reaches(read, "s3:ListBucket", `\${C.Arn}`)).toBe(false);
});
