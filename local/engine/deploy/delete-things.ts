import { refused } from "../errors";
import { DependencyGraph } from "../graph/dependency-graph";
import { traverse } from "../graph/traverse";
import { type Deletion, deleteResource } from "./delete-resource";
import type { Run } from "./run";

/**
 * Deletes things, each after those that need it; what needs a thing that could not be deleted stays.
 * @returns logical ids of those that could not be deleted
 */
export async function deleteThings(run: Run, deletions: readonly Deletion[]): Promise<string[]> {
  const types = run.engine.types();
  return traverse({
    graph: deletionGraph(deletions),
    direction: "backward",
    onFailure: "go-on",
    async visit(logicalId) {
      let gone = true;
      for (const deletion of deletions) {
        if (deletion.logicalId !== logicalId) continue;
        const type = types.find(deletion.thing.type);
        if (!type) throw refused(`Resource type ${deletion.thing.type}`);
        gone = (await deleteResource(run, deletion, type)) && gone;
      }
      return gone;
    },
  });
}

/** Things of two templates can need each other in a circle; then no order is better than another. */
function deletionGraph(deletions: readonly Deletion[]): DependencyGraph {
  const edges = new Map<string, string[]>();
  for (const { logicalId, thing } of deletions) {
    const others = thing.dependsOn.filter((other) => other !== logicalId);
    edges.set(logicalId, [...(edges.get(logicalId) ?? []), ...others]);
  }
  const graph = new DependencyGraph(edges);
  return graph.cycle() ? new DependencyGraph(new Map([...edges.keys()].map((node) => [node, []]))) : graph;
}
