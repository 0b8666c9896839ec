import type { Writable } from "node:stream";
import { colours } from "./colour";

/** The only way out for what the command says. Tests hand in their own. */
export interface Output {
  /** Whether a person looks on: then lines may be drawn over. */
  readonly terminal: boolean;
  /** Aborts when nobody reads any more what is printed, as after `lab check --watch | head -1`. */
  readonly unread?: AbortSignal;
  /** What was asked for, a line on standard output. */
  print(line: string): void;
  /** What went wrong, a line on standard error. */
  complain(line: string): void;
}

/**
 * Opens standard output and standard error of this process. A pipe whose reader has gone takes nothing more and does no harm:
 * what is under way comes to its end, with its exit code.
 */
export function processOutput(): Output {
  const unread = new AbortController();
  const { red } = colours(process.stderr.isTTY === true, process.env);
  onceClosed(process.stdout, () => unread.abort(new Error("nobody reads any more")));
  onceClosed(process.stderr, () => undefined);
  return {
    terminal: process.stdout.isTTY === true,
    unread: unread.signal,
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${red(line)}\n`),
  };
}

function onceClosed(stream: Writable, closed: () => void): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // On Windows a closed pipe is an EOF.
    if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
    closed();
  });
}
