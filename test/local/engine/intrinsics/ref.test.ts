import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Ref", () => {
  it("gives the value of what it names, lists as lists", async () => {
    const scope = scopeOf({ references: { Zones: ["a", "b"], "AWS::Region": "us-east-1" } });
    expect(await evaluate([{ Ref: "Zones" }, { Ref: "AWS::Region" }], scope)).toEqual([
      ["a", "b"],
      "us-east-1",
    ]);
  });

  it("takes nothing but a name", async () => {
    await expect(evaluate({ Ref: ["a"] }, scopeOf())).rejects.toThrow(
      "Template error: every Ref object must have a single String value.",
    );
  });
});
