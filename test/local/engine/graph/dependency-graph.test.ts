import fc from "fast-check";
import { DependencyGraph } from "../../../../local/engine/graph/dependency-graph";

const graph = (edges: Record<string, string[]>) => new DependencyGraph(new Map(Object.entries(edges)));

describe("a dependency graph", () => {
  it("knows both directions and forgets needs that are no nodes", () => {
    const ab = graph({ A: [], B: ["A", "Parameter"] });
    expect([...ab.dependencies("B")]).toEqual(["A"]);
    expect([...ab.dependents("A")]).toEqual(["B"]);
  });

  it("finds a circle with its path", () => {
    expect(graph({ X: ["A"], A: ["B"], B: ["C"], C: ["A"] }).cycle()).toEqual(["A", "B", "C"]);
    expect(graph({ A: ["A"] }).cycle()).toEqual(["A"]);
    expect(graph({ A: [], B: ["A"], C: ["A", "B"] }).cycle()).toBeUndefined();
  });

  it("reports no circle where every need points back", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(20))), (needs) => {
        const edges = needs.map((row, i) => [`N${i}`, row.filter((n) => n < i).map((n) => `N${n}`)] as const);
        expect(new DependencyGraph(new Map(edges)).cycle()).toBeUndefined();
      }),
    );
  });
});
