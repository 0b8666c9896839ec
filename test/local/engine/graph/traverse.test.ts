import { DependencyGraph } from "../../../../local/engine/graph/dependency-graph";
import { traverse } from "../../../../local/engine/graph/traverse";

const DIAMOND = new DependencyGraph(
  new Map([
    ["D", ["B", "C"]],
    ["B", ["A"]],
    ["C", ["A"]],
    ["A", []],
  ]),
);

const walk = async (direction: "forward" | "backward", onFailure: "stop" | "go-on", fails: string[] = []) => {
  const visited: string[] = [];
  const failed = await traverse({
    graph: DIAMOND,
    direction,
    onFailure,
    visit: async (node) => {
      visited.push(node);
      return !fails.includes(node);
    },
  });
  return { visited, failed };
};

describe("walking a graph", () => {
  it("goes from what is needed to what needs it, or back", async () => {
    expect((await walk("forward", "stop")).visited).toEqual(["A", "B", "C", "D"]);
    expect((await walk("backward", "stop")).visited).toEqual(["D", "B", "C", "A"]);
  });

  it("visits at the same time what does not need one another", async () => {
    const started: string[] = [];
    let both = (): void => {};
    const together = new Promise<void>((resolve) => {
      both = resolve;
    });
    await traverse({
      graph: DIAMOND,
      direction: "forward",
      onFailure: "stop",
      async visit(node) {
        started.push(node);
        if (started.includes("B") && started.includes("C")) both();
        if (node === "B" || node === "C") await together;
        return true;
      },
    });
    expect(started).toHaveLength(4);
  });

  it("begins nothing more after a failure, or leaves out only what is behind it", async () => {
    expect(await walk("forward", "stop", ["A"])).toEqual({ visited: ["A"], failed: ["A"] });
    expect(await walk("backward", "go-on", ["B"])).toEqual({ visited: ["D", "B", "C"], failed: ["B"] });
  });

  it("lets what is under way end before it throws on", async () => {
    let ended = false;
    const walking = traverse({
      graph: new DependencyGraph(
        new Map([
          ["A", []],
          ["B", []],
        ]),
      ),
      direction: "forward",
      onFailure: "stop",
      async visit(node) {
        if (node === "A") throw new Error("fault");
        await new Promise(setImmediate);
        ended = true;
        return true;
      },
    });
    await expect(walking).rejects.toThrow("fault");
    expect(ended).toBe(true);
  });
});
