import { activeTemplate } from "../../../../local/engine/template/active-template";
import { parseTemplate } from "../../../../local/engine/template/parse-template";

const active = (template: object, conditions: Record<string, boolean>) =>
  activeTemplate(parseTemplate(JSON.stringify(template)), new Map(Object.entries(conditions)));

const TEMPLATE = {
  Conditions: { Big: { "Fn::Equals": [1, 1] } },
  Resources: {
    A: { Type: "T", Condition: "Big" },
    B: { Type: "T", DependsOn: "A", Properties: { x: { "Fn::If": ["Big", { Ref: "A" }, "small"] } } },
  },
  Outputs: { O: { Condition: "Big", Value: { Ref: "A" } } },
};

describe("a template whose conditions are decided", () => {
  it("keeps what holds, with the chosen branches", () => {
    const { resources, outputs } = active(TEMPLATE, { Big: true });
    expect([...resources.keys()]).toEqual(["A", "B"]);
    expect(resources.get("B")?.properties).toEqual({ x: { Ref: "A" } });
    expect([...outputs.keys()]).toEqual(["O"]);
  });

  it("leaves out what does not, and waits for it no more", () => {
    const { resources, outputs } = active(TEMPLATE, { Big: false });
    expect([...resources.keys()]).toEqual(["B"]);
    expect(resources.get("B")).toMatchObject({ properties: { x: "small" }, dependsOn: [] });
    expect(outputs.size).toBe(0);
  });

  it("may not need what is left out", () => {
    const dangling = {
      ...TEMPLATE,
      Resources: { ...TEMPLATE.Resources, B: { Type: "T", Properties: { x: { Ref: "A" } } } },
    };
    expect(() => active(dangling, { Big: false })).toThrow(
      "Template format error: Unresolved resource dependencies [A] in the Resources block of the template",
    );
  });
});
