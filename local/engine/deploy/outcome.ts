/** How the forward part of an operation ended. */
export type Outcome =
  | { succeeded: true }
  | {
      succeeded: false;
      /** For the stack's status: what failed. */
      reason: string;
    };

/**
 * @returns the reason of a stack whose resources failed:
 * `The following resource(s) failed to create: [A, B]. The following resource(s) failed to update: [C]. `
 */
export function failedResources(failed: Partial<Record<"create" | "update" | "delete", string[]>>): string {
  return Object.entries(failed)
    .filter(([, logicalIds]) => logicalIds.length > 0)
    .map(([verb, logicalIds]) => `The following resource(s) failed to ${verb}: [${logicalIds.join(", ")}]. `)
    .join("");
}
