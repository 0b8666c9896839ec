import { validationError } from "../errors";
import type { PropertyProblem } from "../properties/conform";
import type { ResourceTypes } from "../resource-types";
import type { ResourceDeclaration } from "../template/template";

interface Checked {
  logicalId: string;
  desired: { type: string };
  problems: readonly PropertyProblem[];
}

/**
 * Refuses the types and properties that are not modelled, all of the template at once.
 * @param checked resources of the types that are modelled
 * @throws AwsError ValidationError
 */
export function refuseUnmodelled(
  resources: ReadonlyMap<string, ResourceDeclaration>,
  types: ResourceTypes,
  checked: readonly Checked[],
): void {
  const sentences = [unknownTypes(resources, types), unknownProperties(checked)].filter(
    (text) => text !== "",
  );
  if (sentences.length === 0) return;
  throw validationError(
    `${sentences.join(". ")}. The local cloud does not model them (see local/FIDELITY.md). Remove them, or deploy to AWS.`,
  );
}

function unknownTypes(resources: ReadonlyMap<string, ResourceDeclaration>, types: ResourceTypes): string {
  const unknown = [...resources].filter(([, { type }]) => !types.find(type));
  if (unknown.length === 0) return "";
  const names = [...new Set(unknown.map(([, { type }]) => type))].sort();
  const where = unknown.map(([logicalId, { type }]) => `${logicalId} (${type})`);
  return `Template format error: Unrecognized resource types: [${names.join(", ")}] of ${where.join(", ")}`;
}

function unknownProperties(checked: readonly Checked[]): string {
  const sentences = checked.flatMap(({ logicalId, desired, problems }) => {
    const paths = problems.flatMap((problem) =>
      problem.kind === "unsupported"
        ? [`/Properties${problem.path === "/" ? "" : problem.path}/${problem.name}`]
        : [],
    );
    return paths.length > 0 ? [`${logicalId} (${desired.type}): ${paths.join(", ")}`] : [];
  });
  return sentences.length === 0 ? "" : `Encountered unsupported properties: ${sentences.join("; ")}`;
}
