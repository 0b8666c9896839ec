import type { PropertyProblem } from "./conform";

/**
 * The reason of a resource whose properties do not fit, all mistakes at once:
 * `Property validation failure: [The property {/Type} is required, …]`.
 */
export function propertyFailure(problems: readonly PropertyProblem[]): string {
  const unsupported = new Map<string, string[]>();
  for (const problem of problems) {
    if (problem.kind !== "unsupported") continue;
    unsupported.set(problem.path, [...(unsupported.get(problem.path) ?? []), problem.name]);
  }
  const sentences = [
    ...[...unsupported].map(
      ([path, names]) => `Encountered unsupported properties in {${path}}: [${names.join(", ")}]`,
    ),
    ...problems.flatMap((problem) => {
      if (problem.kind === "required") return [`The property {${problem.path}} is required`];
      if (problem.kind === "mismatch")
        return [`Value of property {${problem.path}} does not match type {${problem.type}}`];
      return [];
    }),
  ];
  return `Property validation failure: [${sentences.join(", ")}]`;
}
