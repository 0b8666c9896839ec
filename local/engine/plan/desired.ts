import type { ResourceType, Standing } from "../../core/resource-type";
import { evaluate } from "../intrinsics/evaluate";
import type { Scope } from "../intrinsics/scope";
import { conform, type PropertyProblem } from "../properties/conform";
import type { Settled } from "../records";
import { isStructure } from "../template/structure";
import type { ResourceDeclaration } from "../template/template";

/** What a resource is to be, as far as it is known. */
export type Desired = Omit<Settled, keyof Standing | "unfinished" | "uncertain" | "byUpdate">;

/** @returns what a standing resource was made from */
export function desiredOf(settled: Settled): Desired {
  const { physicalId, ref, attributes, unfinished, uncertain, byUpdate, ...desired } = settled;
  return desired;
}

/**
 * Resolves a resource of the template.
 * @param dependsOn logical ids that it needs
 * @returns what it is to be, and what is wrong with its properties
 * @throws AwsError ValidationError
 */
export async function resolveResource(
  declaration: ResourceDeclaration,
  dependsOn: Iterable<string>,
  type: ResourceType,
  tags: Readonly<Record<string, string>>,
  scope: Scope,
): Promise<{ desired: Desired; problems: PropertyProblem[] }> {
  const resolved = await evaluate(declaration.properties, scope);
  const { properties, problems } = conform(isStructure(resolved) ? resolved : {}, type.properties);
  const { metadata, creationPolicy, updatePolicy, deletionPolicy, updateReplacePolicy } = declaration;
  const parts = {
    metadata: metadata === undefined ? undefined : await evaluate(metadata, scope),
    creationPolicy: creationPolicy === undefined ? undefined : await evaluate(creationPolicy, scope),
    updatePolicy: updatePolicy === undefined ? undefined : await evaluate(updatePolicy, scope),
  };
  return {
    problems,
    desired: {
      type: declaration.type,
      properties,
      dependsOn: [...dependsOn],
      deletionPolicy,
      updateReplacePolicy,
      tags,
      ...(declaration.description !== undefined && { description: declaration.description }),
      ...(parts.metadata !== undefined && { metadata: parts.metadata }),
      ...(parts.creationPolicy !== undefined && { creationPolicy: parts.creationPolicy }),
      ...(parts.updatePolicy !== undefined && { updatePolicy: parts.updatePolicy }),
    },
  };
}
