import { createInterface } from "node:readline/promises";
import type { Output } from "../print/output";

/**
 * Asks a person before a class is taken down. Programs are not asked: they have no terminal.
 * @param name that has to be typed
 * @returns whether to go on
 */
export async function confirmed(output: Output, name: string, signal: AbortSignal): Promise<boolean> {
  if (!output.terminal || process.stdin.isTTY !== true) return true;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await lines.question(`Type ${name} to destroy it: `, { signal })).trim() === name;
  } finally {
    lines.close();
  }
}
