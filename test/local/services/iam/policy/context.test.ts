import { valuesOf } from "../../../../../local/services/iam/policy/context";

test("the values of a key are a list, empty when the request does not have it", () => {
  const values: Record<string, string | string[]> = { one: "a", many: ["a", "b"] };
  const context = { value: (key: string) => values[key] };
  expect([valuesOf(context, "one"), valuesOf(context, "many"), valuesOf(context, "none")]).toEqual([
    ["a"],
    ["a", "b"],
    [],
  ]);
});
