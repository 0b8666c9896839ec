import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("Fn::GetAtt", () => {
  const scope = scopeOf({
    attributes: { "A.Arn": "arn:a", "N.Outputs.Id": "7" },
    references: { Name: "Arn" },
  });

  it("takes a list, a text with dots, and an attribute by Ref", async () => {
    expect(await evaluate({ "Fn::GetAtt": ["A", "Arn"] }, scope)).toBe("arn:a");
    expect(await evaluate({ "Fn::GetAtt": "N.Outputs.Id" }, scope)).toBe("7");
    expect(await evaluate({ "Fn::GetAtt": ["N", "Outputs", "Id"] }, scope)).toBe("7");
    expect(await evaluate({ "Fn::GetAtt": ["A", { Ref: "Name" }] }, scope)).toBe("arn:a");
  });

  it.each([["A"], [["A"]], [["", "Arn"]], [["A", ""]], [7]])("refuses %j", async (argument) => {
    await expect(evaluate({ "Fn::GetAtt": argument }, scope)).rejects.toThrow(
      "Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute",
    );
  });
});
