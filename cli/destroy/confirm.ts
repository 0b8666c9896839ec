import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { Output } from "../print/output";

/** Where a person types and reads. */
export interface Terminal {
  input: Readable & { isTTY?: boolean };
  output: Writable;
}

/**
 * Asks a person before a class is taken down. Programs are not asked: they have no terminal.
 * @param name that has to be typed
 * @returns whether to go on; Ctrl-C and the end of the input are a no
 */
export async function confirmed(
  { terminal }: Output,
  name: string,
  signal: AbortSignal,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): Promise<boolean> {
  if (!terminal || input.isTTY !== true) return true;
  const lines = createInterface({ input, output });
  // A question that is closed is never answered, so the end is waited for as well.
  const closed = once(lines, "close").then(() => "");
  lines.on("SIGINT", () => lines.close());
  try {
    const answer = await Promise.race([lines.question(`Type ${name} to destroy it: `, { signal }), closed]);
    return answer.trim() === name;
  } finally {
    lines.close();
  }
}
