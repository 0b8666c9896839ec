import { resourceGraph } from "../../../../local/engine/graph/resource-graph";
import { parseTemplate } from "../../../../local/engine/template/parse-template";

const graph = (resources: object) =>
  resourceGraph(parseTemplate(JSON.stringify({ Resources: resources })).resources);

describe("the graph of a template's resources", () => {
  it("follows DependsOn and every reference, metadata's too", () => {
    const built = graph({
      A: { Type: "T" },
      B: { Type: "T", DependsOn: "A" },
      C: { Type: "T", Properties: { x: { "Fn::Sub": `\${B.Arn}` } }, Metadata: { y: { Ref: "A" } } },
    });
    expect([...built.dependencies("B")]).toEqual(["A"]);
    expect([...built.dependencies("C")].sort()).toEqual(["A", "B"]);
  });

  it("refuses a circle and prints its path", () => {
    const circle = {
      A: { Type: "T", DependsOn: "B" },
      B: { Type: "T", Properties: { x: { Ref: "C" } } },
      C: { Type: "T", DependsOn: "A" },
    };
    expect(() => graph(circle)).toThrow(
      "Circular dependency between resources: [A, B, C] (A -> B -> C -> A)",
    );
    expect(() => graph({ A: { Type: "T", Properties: { x: { Ref: "A" } } } })).toThrow("[A] (A -> A)");
  });
});
