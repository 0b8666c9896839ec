import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::Equals", () => {
  it.each([
    [["a", "a"], true],
    [["a", "A"], false],
    [[1, "1"], true],
    [["true", true], true],
  ])("compares %j as texts: %s", async (argument, equal) => {
    expect(await evaluate({ "Fn::Equals": argument }, scopeOf())).toBe(equal);
  });

  it.each([["a"], [["a"]], [["a", { b: 1 }]]])("refuses %j", async (argument) => {
    await expect(evaluate({ "Fn::Equals": argument }, scopeOf())).rejects.toThrow(
      "Template error: every Fn::Equals object requires a list of 2 string parameters.",
    );
  });
});
