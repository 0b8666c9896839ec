import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { KNOWN_AFTER_APPLY } from "../../../../local/engine/intrinsics/scope";
import { scopeOf } from "./scope-of-test";

const hole = (name: string): string => `\${${name}}`;

describe("Fn::Sub", () => {
  const scope = scopeOf({
    references: { Name: "seat", Count: 3, "AWS::Region": "us-east-1", List: ["a"] },
    attributes: { "Bucket.Arn": "arn:b" },
  });

  it("fills in parameters, pseudo parameters and attributes, and leaves literals", async () => {
    const text = `${hole("Name")}-${hole("Count")} ${hole("AWS::Region")} ${hole("Bucket.Arn")} ${hole("!Kept")} $5 ${hole(" Name ")}`;
    expect(await evaluate({ "Fn::Sub": text }, scope)).toBe(`seat-3 us-east-1 arn:b ${hole("Kept")} $5 seat`);
  });

  it("prefers variables of its own, which may be functions", async () => {
    const argument = [`${hole("Name")} ${hole("x")}`, { Name: "own", x: { "Fn::Join": ["+", [1, 2]] } }];
    expect(await evaluate({ "Fn::Sub": argument }, scope)).toBe("own 1+2");
  });

  it("is known later when something in it is", async () => {
    expect(await evaluate({ "Fn::Sub": `a ${hole("Later")}` }, scope)).toBe(KNOWN_AFTER_APPLY);
  });

  it("refuses what is no text and lists in a text", async () => {
    await expect(evaluate({ "Fn::Sub": { a: 1 } }, scope)).rejects.toThrow(
      /don't specify expected arguments/,
    );
    await expect(evaluate({ "Fn::Sub": hole("List") }, scope)).rejects.toThrow(
      "Template error: variable List in Fn::Sub expression does not resolve to a string",
    );
  });
});
