import { parseTemplate } from "../../../../local/engine/template/parse-template";
import { checkRules } from "../../../../local/engine/template/rules";
import { scopeOf } from "../intrinsics/scope-of-test";

const RULES = {
  ProdIsLarge: {
    RuleCondition: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] },
    Assertions: [
      {
        Assert: { "Fn::Contains": [["large"], { Ref: "Size" }] },
        AssertDescription: "prod needs a large one",
      },
      { Assert: { "Fn::Not": [{ "Fn::Equals": [{ Ref: "Size" }, "small"] }] } },
    ],
  },
};

const check = (Stage: string, Size: string) =>
  checkRules(
    parseTemplate(JSON.stringify({ Rules: RULES, Resources: { A: { Type: "T" } } })),
    scopeOf({ references: { Stage, Size } }),
  );

describe("rules", () => {
  it("are satisfied, or do not apply", async () => {
    await expect(check("prod", "large")).resolves.toBeUndefined();
    await expect(check("test", "small")).resolves.toBeUndefined();
  });

  it("refuse with every description at once", async () => {
    await expect(check("prod", "small")).rejects.toThrow(
      "Template error: prod needs a large one; Rule ProdIsLarge is not satisfied",
    );
  });
});
