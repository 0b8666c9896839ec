import { validationError } from "../errors";
import { references } from "../template/references";
import type { ResourceDeclaration } from "../template/template";
import { DependencyGraph } from "./dependency-graph";

/** @returns logical ids that a resource needs: by DependsOn, Ref, Fn::GetAtt, Fn::Sub, anywhere in it */
function dependenciesOf(resource: ResourceDeclaration): string[] {
  const { properties, metadata, creationPolicy, updatePolicy, dependsOn } = resource;
  const named = references([properties, metadata ?? "", creationPolicy ?? "", updatePolicy ?? ""]);
  return [...new Set([...dependsOn, ...named.map(({ name }) => name)])];
}

/**
 * The graph of a template's resources.
 * @throws AwsError ValidationError for a circle, with its path
 */
export function resourceGraph(resources: ReadonlyMap<string, ResourceDeclaration>): DependencyGraph {
  const graph = new DependencyGraph(
    new Map([...resources].map(([id, resource]) => [id, dependenciesOf(resource)])),
  );
  const cycle = graph.cycle();
  if (cycle) {
    const path = [...cycle, cycle[0]].join(" -> ");
    throw validationError(`Circular dependency between resources: [${cycle.join(", ")}] (${path})`);
  }
  return graph;
}
