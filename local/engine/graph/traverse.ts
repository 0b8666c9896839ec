import type { DependencyGraph } from "./dependency-graph";

export interface Walk {
  graph: DependencyGraph;
  /** `forward` visits what a node needs before the node, `backward` what needs the node before it. */
  direction: "forward" | "backward";
  /** @returns whether it succeeded */
  visit(node: string): Promise<boolean>;
  /** After a failure: begin nothing more, or leave out only what comes behind the node that failed. */
  onFailure: "stop" | "go-on";
}

/**
 * Visits every node as soon as those before it have succeeded, all that are free at the same time.
 * Resolves when nothing is under way any more; a visit that throws is rethrown then.
 * @returns nodes that failed
 */
export async function traverse({ graph, direction, visit, onFailure }: Walk): Promise<string[]> {
  const before = (node: string) =>
    direction === "forward" ? graph.dependencies(node) : graph.dependents(node);
  const behind = (node: string) =>
    direction === "forward" ? graph.dependents(node) : graph.dependencies(node);
  const waiting = new Map(graph.nodes.map((node) => [node, before(node).size]));
  const failed: string[] = [];
  const faults: unknown[] = [];
  const running = new Set<Promise<void>>();
  const halted = () => faults.length > 0 || (onFailure === "stop" && failed.length > 0);

  const release = (node: string): void => {
    for (const next of behind(node)) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) begin(next);
    }
  };
  const begin = (node: string): void => {
    if (halted()) return;
    const run = visit(node)
      .then((succeeded) => {
        if (succeeded) release(node);
        else failed.push(node);
      })
      .catch((fault: unknown) => void faults.push(fault))
      .finally(() => running.delete(run));
    running.add(run);
  };

  for (const node of graph.nodes) if (waiting.get(node) === 0) begin(node);
  while (running.size > 0) await Promise.race(running);
  if (faults.length > 0) throw faults[0];
  return failed;
}
