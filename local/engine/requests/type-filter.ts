import { validationError } from "../errors";
import type { ResourceDeclaration } from "../template/template";

/**
 * Keeps a request to the resource types that it lists: `AWS::S3::Bucket`, `AWS::S3::*`, `AWS::*`, `Custom::*`.
 * @throws AwsError ValidationError
 */
export function checkTypeFilter(
  resources: ReadonlyMap<string, ResourceDeclaration>,
  filter: readonly string[] | undefined,
): void {
  if (!filter || filter.length === 0) return;
  const allowed = (type: string): boolean =>
    filter.some((entry) => (entry.endsWith("::*") ? type.startsWith(entry.slice(0, -1)) : entry === type));
  for (const { type } of resources.values()) {
    if (allowed(type)) continue;
    throw validationError(
      `Resource type ${type} is not allowed by parameter ResourceTypes [${filter.join(", ")}]`,
    );
  }
}
