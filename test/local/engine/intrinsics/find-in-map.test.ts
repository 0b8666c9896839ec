import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::FindInMap", () => {
  const scope = scopeOf({
    mappings: { Sizes: { "us-east-1": { small: "t4g.nano", zones: ["a", "b"] } } },
    references: { "AWS::Region": "us-east-1" },
  });

  it("finds texts and lists, with keys that functions give", async () => {
    expect(await evaluate({ "Fn::FindInMap": ["Sizes", { Ref: "AWS::Region" }, "small"] }, scope)).toBe(
      "t4g.nano",
    );
    expect(await evaluate({ "Fn::FindInMap": ["Sizes", "us-east-1", "zones"] }, scope)).toEqual(["a", "b"]);
  });

  it("says which key is not there", async () => {
    await expect(evaluate({ "Fn::FindInMap": ["Sizes", "eu-west-1", "small"] }, scope)).rejects.toThrow(
      "Template error: Unable to get mapping for Sizes::eu-west-1::small",
    );
    await expect(evaluate({ "Fn::FindInMap": ["None", "a", "b"] }, scope)).rejects.toThrow(
      "Template error: Mapping named 'None' is not present in the 'Mappings' section of template.",
    );
    await expect(evaluate({ "Fn::FindInMap": ["Sizes", "a"] }, scope)).rejects.toThrow(
      /^Template error: every Fn::FindInMap object requires three parameters/,
    );
  });
});
