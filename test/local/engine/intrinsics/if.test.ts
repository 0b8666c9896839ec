import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::If", () => {
  const scope = scopeOf({ conditions: { Yes: true, No: false }, references: { "AWS::NoValue": undefined } });

  it("evaluates the branch that is chosen and leaves the other alone", async () => {
    expect(await evaluate({ "Fn::If": ["Yes", "a", { "Fn::Nonsense": 1 }] }, scope)).toBe("a");
    expect(await evaluate({ x: { "Fn::If": ["No", "a", { Ref: "AWS::NoValue" }] } }, scope)).toEqual({});
  });

  it("refuses a condition that is not there", async () => {
    await expect(evaluate({ "Fn::If": ["Maybe", 1, 2] }, scope)).rejects.toThrow(
      "Template error: unresolved condition dependency Maybe in Fn::If",
    );
    await expect(evaluate({ "Fn::If": ["Yes", 1] }, scope)).rejects.toThrow(/three elements/);
  });
});
