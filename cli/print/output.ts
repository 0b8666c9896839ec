import pc from "picocolors";

/** The only way out for what the command says. Tests hand in their own. */
export interface Output {
  /** Whether a person looks on: then lines may be drawn over. */
  readonly terminal: boolean;
  /** What was asked for, a line on standard output. */
  print(line: string): void;
  /** What went wrong, a line on standard error. */
  complain(line: string): void;
}

/** Standard output and standard error of this process. */
export const processOutput: Output = {
  terminal: process.stdout.isTTY === true,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${pc.red(line)}\n`),
};
