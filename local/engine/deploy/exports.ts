import type { Engine } from "../engine";
import type { Output, StackRecord } from "../records";

/**
 * @returns why these outputs may not become the stack's: a name that another stack exports, or an export in use that would
 * change or go
 */
export function exportConflict(
  { store }: Engine,
  stack: StackRecord,
  outputs: readonly Output[],
): string | undefined {
  const names = outputs.flatMap(({ exportName }) => exportName ?? []);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) return `Duplicate Export names: [${twice}]`;
  for (const { name, stack: other } of store.exports()) {
    if (names.includes(name) && other.stackId !== stack.stackId) {
      return `Export with name ${name} is already exported by stack ${other.stackName}`;
    }
  }
  for (const { exportName, value } of stack.outputs) {
    if (exportName === undefined) continue;
    const users = store.importers(exportName);
    if (users.length === 0) continue;
    const next = outputs.find((output) => output.exportName === exportName);
    if (!next) return exportInUse(exportName, users);
    if (next.value !== value) {
      return `Cannot update export ${exportName} as it is in use by ${listed(users)}.`;
    }
  }
  return undefined;
}

/** @returns the words for an export that must stay */
export const exportInUse = (name: string, users: readonly string[]): string =>
  `Delete canceled. Cannot delete export ${name} as it is in use by ${listed(users)}.`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
