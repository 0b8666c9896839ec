import {
  readConditions,
  readMappings,
  readOutputs,
  readRules,
} from "../../../../local/engine/template/sections";

test("mappings hold texts, numbers and lists on two levels", () => {
  const mappings = readMappings({ M: { a: { x: 1, y: ["p", "q"] } } });
  expect(mappings.get("M")?.get("a")?.get("y")).toEqual(["p", "q"]);
  expect(() => readMappings({ M: { a: "x" } })).toThrow("Every Mappings member a must be a map");
});

test("outputs may stand under a condition and be exported", () => {
  const outputs = readOutputs({
    O: { Value: { Ref: "A" }, Condition: "C", Description: "d", Export: { Name: "n" } },
  });
  expect(outputs.get("O")).toEqual({
    value: { Ref: "A" },
    condition: "C",
    description: "d",
    exportName: "n",
  });
  expect(() => readOutputs({ O: { Value: 1, Export: {} } })).toThrow("Export must contain a Name");
  expect(() => readOutputs({ O: { Value: 1, Type: "x" } })).toThrow(
    "Invalid template output property 'Type'",
  );
});

test("rules have assertions, conditions are functions", () => {
  expect(readRules({ R: { Assertions: [{ Assert: true, AssertDescription: "d" }] } }).get("R")).toEqual({
    condition: undefined,
    assertions: [{ assert: true, description: "d" }],
  });
  expect(() => readRules({ R: { Assertions: [] } })).toThrow("Rule R must have at least one assertion");
  expect(() => readConditions({ C: "x" })).toThrow("Condition C is not");
});
