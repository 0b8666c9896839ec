import { evaluateConditions } from "../../../../local/engine/template/conditions";
import { scopeOf } from "../intrinsics/scope-of-test";

const decide = async (conditions: object) => {
  const scope = scopeOf({ references: { Size: "small" } });
  return Object.fromEntries(
    await evaluateConditions({ conditions: new Map(Object.entries(conditions)) }, scope),
  );
};

describe("conditions", () => {
  it("are decided after those that they name, in whatever order they stand", async () => {
    expect(
      await decide({
        Both: { "Fn::And": [{ Condition: "Small" }, { "Fn::Not": [{ Condition: "Large" }] }] },
        Same: { Condition: "Both" },
        Small: { "Fn::Equals": [{ Ref: "Size" }, "small"] },
        Large: { "Fn::Equals": [{ Ref: "Size" }, "large"] },
      }),
    ).toEqual({ Both: true, Same: true, Small: true, Large: false });
  });

  it("may not go in a circle, nor name what is not there", async () => {
    await expect(decide({ A: { Condition: "B" }, B: { "Fn::Not": [{ Condition: "A" }] } })).rejects.toThrow(
      "Template error: Circular dependency between conditions: [A -> B -> A]",
    );
    await expect(decide({ A: { Condition: "X" } })).rejects.toThrow(
      "Unresolved condition dependency X in the Conditions block",
    );
    await expect(decide({ A: { Ref: "Size" } })).rejects.toThrow(/Condition A is none/);
  });
});
