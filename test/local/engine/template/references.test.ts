import { references } from "../../../../local/engine/template/references";

describe("what a part of a template mentions", () => {
  it("is found in every function, with the attribute where there is one", () => {
    const node = {
      a: { Ref: "A" },
      b: ["x", { "Fn::GetAtt": ["B", "Arn"] }],
      c: { "Fn::Sub": [`\${C} \${D.Name} \${own} \${!No}`, { own: { Ref: "E" } }] },
      d: { "Fn::If": ["Cond", { Ref: "F" }, "y"] },
      Ref: "no function, for it has neighbours",
    };
    expect(references(node)).toEqual([
      { name: "A" },
      { name: "B", attribute: "Arn" },
      { name: "C" },
      { name: "D", attribute: "Name" },
      { name: "E" },
      { name: "F" },
    ]);
  });
});
