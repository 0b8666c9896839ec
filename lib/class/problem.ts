/** One mistake in a class file or a roster: where it is, what is wrong, what to do. */
export interface Problem {
  /** The file as the user named it. */
  file: string;
  /** 1-based; absent when the file itself cannot be read. */
  line?: number;
  /** 1-based, in characters; absent with `line`. */
  column?: number;
  /** What is wrong, a clause without a full stop. */
  what: string;
  /** What to do, a sentence without a full stop. */
  fix: string;
}

/** A place in a file, 1-based. */
export interface Place {
  line: number;
  column: number;
}

/** @returns `file:line:column: what. Fix.`, the form that editors and terminals make clickable */
export function formatProblem({ file, line, column, what, fix }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${what}. ${fix}.`;
}

/**
 * A class that cannot be used, with every mistake found in it. Whoever catches it prints `message` and ends with exit
 * code 2. No problem ever quotes a roster's other columns: they hold names and e-mail addresses.
 */
export class ClassError extends Error {
  readonly exitCode = 2;

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "ClassError";
  }
}
