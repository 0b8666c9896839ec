import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::Split", () => {
  it("cuts a text", async () => {
    expect(await evaluate({ "Fn::Split": ["::", "a::b::"] }, scopeOf())).toEqual(["a", "b", ""]);
  });

  it.each([["a"], [["", "a"]], [["-", ["a"]]]])("refuses %j", async (argument) => {
    await expect(evaluate({ "Fn::Split": argument }, scopeOf())).rejects.toThrow(
      /^Template error: every Fn::Split object requires two parameters/,
    );
  });
});
