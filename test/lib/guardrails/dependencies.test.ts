import { dependenciesOf } from "../../../lib/guardrails/dependencies";

const of = (properties: Record<string, unknown>, DependsOn?: string | string[]) => ({
  Type: "T",
  Properties: properties,
  ...(DependsOn !== undefined && { DependsOn }),
});

test("a resource waits for what it refers to in any way, and for what that waits for", () => {
  const template = {
    Resources: {
      Top: of({ A: { Ref: "ByRef" }, B: [{ "Fn::GetAtt": ["ByAtt", "Arn"] }] }, "Explicit"),
      ByRef: of({ C: { "Fn::Sub": `\${BySub.Arn}-\${AWS::Region}-\${!Literal}` } }),
      ByAtt: of({ D: { "Fn::Sub": ["x", { Y: { Ref: "ByVariable" } }] } }, ["Listed"]),
      BySub: of({}),
      ByVariable: of({}),
      Explicit: of({}),
      Listed: of({}),
      Literal: of({}),
      Unrelated: of({}),
    },
  };
  expect([...dependenciesOf(template, "Top")].sort()).toEqual([
    "ByAtt",
    "ByRef",
    "BySub",
    "ByVariable",
    "Explicit",
    "Listed",
  ]);
});

test("a circle ends, and what is not in the template is no dependency", () => {
  const template = {
    Resources: { A: of({ X: { Ref: "B" } }), B: of({ X: [{ Ref: "A" }, { Ref: "AWS::Region" }] }) },
  };
  expect([...dependenciesOf(template, "A")].sort()).toEqual(["A", "B"]);
  expect(dependenciesOf(template, "Absent").size).toBe(0);
});
