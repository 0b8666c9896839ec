import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::Contains", () => {
  it("tells whether a list holds a value", async () => {
    const scope = scopeOf({ references: { Size: "small" } });
    expect(await evaluate({ "Fn::Contains": [["small", "large"], { Ref: "Size" }] }, scope)).toBe(true);
    expect(await evaluate({ "Fn::Contains": [["large"], { Ref: "Size" }] }, scope)).toBe(false);
    await expect(evaluate({ "Fn::Contains": ["small"] }, scope)).rejects.toThrow(
      /Fn::Contains object requires/,
    );
  });
});
