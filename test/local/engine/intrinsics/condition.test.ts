import { conditionReference, evaluateCondition } from "../../../../local/engine/intrinsics/condition";
import { scopeOf } from "./scope-of-test";

test("a condition is named by an object with one key", () => {
  expect(conditionReference({ Condition: "Yes" })).toBe("Yes");
  expect(conditionReference({ Condition: { StringEquals: {} } })).toBeUndefined();
  expect(conditionReference({ Condition: "Yes", Other: 1 })).toBeUndefined();
});

test("an operand is a named condition, or what a function gives as true or false", async () => {
  const scope = scopeOf({ conditions: { Yes: true } });
  const operand = (node: Parameters<typeof evaluateCondition>[0]) =>
    evaluateCondition(
      node,
      scope,
      async (inner) => inner,
      () => new Error("malformed"),
    );
  expect(await operand({ Condition: "Yes" })).toBe(true);
  expect(await operand("false")).toBe(false);
  expect(await operand(true)).toBe(true);
  await expect(operand("maybe")).rejects.toThrow("malformed");
  await expect(operand({ Condition: "No" })).rejects.toThrow("Unresolved condition dependency No");
});
