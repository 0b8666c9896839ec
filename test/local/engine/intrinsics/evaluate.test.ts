import { evaluate } from "../../../../local/engine/intrinsics/evaluate";
import { scopeOf } from "./scope-of-test";

describe("evaluating a part of a template", () => {
  it("leaves out members and items that are AWS::NoValue", async () => {
    const scope = scopeOf({ references: { "AWS::NoValue": undefined } });
    const node = {
      a: { Ref: "AWS::NoValue" },
      b: [1, { Ref: "AWS::NoValue" }, 2],
      c: { d: { Ref: "AWS::NoValue" } },
    };
    expect(await evaluate(node, scope)).toEqual({ b: [1, 2], c: {} });
    expect(await evaluate({ Ref: "AWS::NoValue" }, scope)).toBeUndefined();
  });

  it("takes an object with a key that only looks like a function for what it is", async () => {
    const node = { Condition: "x", Ref: "y" };
    expect(await evaluate(node, scopeOf())).toEqual(node);
  });

  it("refuses a function that is not modelled by its name", async () => {
    await expect(evaluate({ "Fn::Length": [1] }, scopeOf())).rejects.toThrow(
      "Intrinsic function Fn::Length is not modelled by the local cloud",
    );
  });

  it("resolves dynamic references in what a function gives", async () => {
    const scope = scopeOf({ references: { Name: "/a" }, ssm: { "/a": "found" } });
    expect(await evaluate({ "Fn::Sub": "<{{resolve:ssm:$" + "{Name}}}>" }, scope)).toBe("<found>");
  });
});
