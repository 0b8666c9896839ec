import type { Output } from "../../cli/print/output";

/** An output that keeps what the command says. */
export interface RecordedOutput extends Output {
  printed: string[];
  complained: string[];
}

/** @returns a recorder, with no person looking on */
export function recordedOutput(): RecordedOutput {
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    terminal: false,
    printed,
    complained,
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
  };
}
