import { at, members, referenced, resourcesOf } from "../../../lib/guardrails/template";

test("resources are found by type", () => {
  const template = { Resources: { A: { Type: "X" }, B: { Type: "Y" }, C: { Type: "Z" } } };
  expect(resourcesOf(template, "X", "Z").map(([id]) => id)).toEqual(["A", "C"]);
  expect(resourcesOf({}, "X")).toEqual([]);
});

test("a way into a value ends where there is nothing", () => {
  expect(at({ a: [{ b: 1 }] }, "a", 0, "b")).toBe(1);
  expect(at({ a: "text" }, "a", "length", "b")).toBeUndefined();
  expect(at({}, "constructor")).toBeUndefined();
});

test("a list is its members, and nothing else has any", () => {
  expect(members([1, 2])).toEqual([1, 2]);
  expect(members({ "Fn::If": [] })).toEqual([]);
});

test("Ref and Fn::GetAtt name a resource, other values do not", () => {
  expect(referenced({ Ref: "A" })).toBe("A");
  expect(referenced({ "Fn::GetAtt": ["A", "Arn"] })).toBe("A");
  expect(referenced({ "Fn::GetAtt": "A.Arn" })).toBe("A");
  expect(referenced("A")).toBeUndefined();
});
