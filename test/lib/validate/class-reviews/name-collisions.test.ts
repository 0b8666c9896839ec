import type { Kind } from "../../../../lib/guardrails/guardrail";
import type { Template } from "../../../../lib/guardrails/template";
import { nameCollisions } from "../../../../lib/validate/class-reviews/name-collisions";
import { LAB_CLASS } from "../../../support/lab-class";

const SEATS = [
  { name: "Lab-x-s01", seat: "s01" },
  { name: "Lab-x-s02", seat: "s02" },
  { name: "Lab-x-s03", seat: "s03" },
];

const found = (...kinds: Kind[]) => nameCollisions.check(LAB_CLASS, kinds);
const seats = (template: Template): Kind => ({ template, stacks: SEATS });
const role = (RoleName: unknown): Template => ({
  Resources: { R: { Type: "AWS::IAM::Role", Properties: { RoleName } } },
});
const exporting = (Name: unknown): Template => {
  const Outputs = { O: { Value: "x", Export: { Name } } };
  return { Outputs };
};

test("one template that fixes a name collides with itself, told once", () => {
  expect(found(seats(role("lab")))).toEqual([
    {
      stack: "Lab-x-s02",
      resource: "R",
      property: "Properties.RoleName",
      what: "Lab-x-s02 and Lab-x-s01 both have the AWS::IAM::Role lab",
    },
  ]);
});

test("exports of one name collide", () => {
  expect(found(seats(exporting("Stream")))).toMatchObject([
    { property: "Outputs.O.Export.Name", what: "Lab-x-s02 and Lab-x-s01 both have the export Stream" },
  ]);
});

test("two kinds of stack collide as well", () => {
  const shared: Kind = { template: exporting("Stream"), stacks: [{ name: "Lab-x-shared" }] };
  expect(found(shared, { template: exporting("Stream"), stacks: SEATS.slice(0, 1) })).toHaveLength(1);
});

test.each([
  ["the stack's name", { "Fn::Sub": `\${AWS::StackName}-role` }],
  [
    "the seat's id",
    { "Fn::Join": ["-", ["role", { "Fn::Select": [2, { "Fn::Split": ["-", { Ref: "AWS::StackName" }] }] }]] },
  ],
  ["a part that CloudFormation makes", { "Fn::Join": ["-", ["role", { Ref: "Bucket" }]] }],
])("a name with %s collides with none", (_, name) => {
  expect(found(seats(role(name)))).toEqual([]);
});

test("what an account and Region have once tells no two stacks apart", () => {
  expect(found(seats(role({ "Fn::Sub": `role-\${AWS::Region}-\${AWS::AccountId}` })))).toHaveLength(1);
});

test("a parameter's default is a name like any other", () => {
  const template = { ...role({ Ref: "Name" }), Parameters: { Name: { Type: "String", Default: "lab" } } };
  expect(found(seats(template))).toMatchObject([{ what: expect.stringContaining("AWS::IAM::Role lab") }]);
});
