import { refused } from "../errors";
import { DependencyGraph } from "../graph/dependency-graph";
import { traverse } from "../graph/traverse";
import { type Deletion, deleteResource } from "./delete-resource";
import type { Run } from "./run";

/**
 * Those that cannot go yet wait here for those that are still on their way: not every need stands in a template, as when an
 * address of an instance keeps its network's gateway.
 */
class Others {
  private underWay = 0;
  private waiting: (() => void)[] = [];

  begin(): void {
    this.underWay++;
  }

  end(): void {
    this.underWay--;
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** @returns whether another one has ended meanwhile; false when none is under way */
  async another(): Promise<boolean> {
    this.underWay--;
    if (this.underWay > 0) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      this.underWay++;
      return true;
    }
    this.underWay++;
    return false;
  }
}

/**
 * Deletes things, each after those that need it; what needs a thing that could not be deleted stays.
 * @returns logical ids of those that could not be deleted
 */
export async function deleteThings(run: Run, deletions: readonly Deletion[]): Promise<string[]> {
  const types = run.engine.types();
  const others = new Others();
  return traverse({
    graph: deletionGraph(deletions),
    direction: "backward",
    onFailure: "go-on",
    async visit(logicalId) {
      others.begin();
      try {
        let gone = true;
        for (const deletion of deletions) {
          if (deletion.logicalId !== logicalId) continue;
          const type = types.find(deletion.thing.type);
          if (!type) throw refused(`Resource type ${deletion.thing.type}`);
          gone = (await deleteResource(run, deletion, type, () => others.another())) && gone;
        }
        return gone;
      } finally {
        others.end();
      }
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
