import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { KNOWN_AFTER_APPLY } from "../../../../local/engine/intrinsics/scope";
import { scopeOf } from "./scope-of-test";

describe("Fn::Join", () => {
  const scope = scopeOf({ references: { Zones: ["a", "b"], "AWS::NoValue": undefined } });

  it("joins texts, numbers and what functions give", async () => {
    expect(await evaluate({ "Fn::Join": ["-", ["x", 1, true]] }, scope)).toBe("x-1-true");
    expect(await evaluate({ "Fn::Join": [",", { Ref: "Zones" }] }, scope)).toBe("a,b");
    expect(await evaluate({ "Fn::Join": ["", [{ Ref: "AWS::NoValue" }, "x"]] }, scope)).toBe("x");
  });

  it("is known later when a part is", async () => {
    expect(await evaluate({ "Fn::Join": ["", ["x", { Ref: "Later" }]] }, scope)).toBe(KNOWN_AFTER_APPLY);
  });

  it.each([["x"], [["-"]], [[1, ["a"]]], [["-", "a"]], [["-", [{ a: 1 }]]]])(
    "refuses %j",
    async (argument) => {
      await expect(evaluate({ "Fn::Join": argument }, scope)).rejects.toThrow(
        /^Template error: every Fn::Join object requires two parameters, \(1\) a string delimiter/,
      );
    },
  );
});
