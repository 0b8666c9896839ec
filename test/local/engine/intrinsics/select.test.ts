import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { KNOWN_AFTER_APPLY } from "../../../../local/engine/intrinsics/scope";
import { scopeOf } from "./scope-of-test";

describe("Fn::Select", () => {
  it("takes an item, by number or by text", async () => {
    expect(await evaluate({ "Fn::Select": [1, ["a", "b"]] }, scopeOf())).toBe("b");
    expect(await evaluate({ "Fn::Select": ["0", { "Fn::Split": ["-", "x-y"] }] }, scopeOf())).toBe("x");
    expect(await evaluate({ "Fn::Select": [0, { "Fn::Split": ["-", { Ref: "Later" }] }] }, scopeOf())).toBe(
      KNOWN_AFTER_APPLY,
    );
  });

  it("refuses what is no list, and an item that is not there", async () => {
    await expect(evaluate({ "Fn::Select": [0, "a"] }, scopeOf())).rejects.toThrow(
      "Template error: Fn::Select requires a list argument with two elements: an integer index and a list",
    );
    await expect(evaluate({ "Fn::Select": [2, ["a"]] }, scopeOf())).rejects.toThrow(
      "Template error: Fn::Select cannot select nonexistent value at index 2",
    );
  });
});
