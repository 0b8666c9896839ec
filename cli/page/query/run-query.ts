import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { CannotAnswer } from "../../../local";

const PROGRAM = join(__dirname, "query-program.js");

/** Longer than any query of the lab takes by far. */
const MOST_MS = 10_000;

/** What a query is run on. */
export interface QueryRequest {
  sql: string;
  /** JSON lines `{file, object}`: which object each file is. */
  manifest: string;
  /** Files of JSON lines. */
  files: readonly string[];
  /** SQL types by the columns' names. */
  columns: Readonly<Record<string, string>>;
  /** Most rows to return. */
  rows: number;
}

export interface QueryRows {
  columns: string[];
  rows: (string | number | boolean | null)[][];
  cut: boolean;
}

/**
 * Runs a query in a process of its own that sees these files and nothing else, and takes one core, 256 MB and ten seconds at most.
 * @param signal ends it
 * @param mostMs how long it may take
 * @throws CannotAnswer with DuckDB's own words
 */
export async function runQuery(
  request: QueryRequest,
  signal: AbortSignal,
  mostMs = MOST_MS,
): Promise<QueryRows> {
  const limit = AbortSignal.timeout(mostMs);
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ["pipe", "pipe", "ignore"],
    // No credentials, no proxies: it needs a program to run and nothing of its surroundings.
    env: { PATH: process.env.PATH },
    signal: AbortSignal.any([signal, limit]),
    killSignal: "SIGKILL",
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve());
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(JSON.stringify(request));
  try {
    const [answer] = await Promise.all([text(child.stdout), ended]);
    return read(answer);
  } catch (error) {
    if (!limit.aborted) throw error;
    throw new CannotAnswer(`The query took more than ${mostMs / 1000} seconds and was ended.`);
  }
}

function read(answer: string): QueryRows {
  if (answer === "") throw new CannotAnswer("The query took more memory than it may, and was ended.");
  const result = JSON.parse(answer) as QueryRows | { trouble: string };
  if ("trouble" in result) throw new CannotAnswer(result.trouble);
  return result;
}
