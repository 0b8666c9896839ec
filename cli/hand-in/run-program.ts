import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { processLimit } from "./process-limit";
import { killStragglers } from "./stragglers";

/** A program that is not trusted, and what it may have. */
export interface Program {
  command: string;
  args: readonly string[];
  /** A folder of its own. */
  cwd: string;
  /** All that it learns of its surroundings. */
  env: Readonly<Record<string, string>>;
  input: string;
  /** How long it may run. */
  seconds: number;
}

export interface Outcome {
  /** Why it did not end well; undefined when it did. */
  failure?: string;
  /** The end of what it printed, both outputs as they came. */
  said: string;
}

const KEPT = 16 * 1024;
/** Whoever prints more is stopped: nobody would read it. */
const MOST_PRINTED = 8 * 1024 * 1024;
/** A file that it writes may have so many blocks of 512 bytes: 256 MiB. */
const FILE_BLOCKS = 512 * 1024;

/**
 * Waits at number 3 for the end of the pipe that leads here, then kills the whole process group; so the program, and whatever it
 * has started, ends with this process too. Limits are set where the shell knows them: dash spells processes -p, others -u. Root is
 * not held to a number of processes.
 */
const LEASH = `(read -r _ <&3; kill -KILL 0) & exec 3<&-
ulimit -t "$1"; ulimit -f ${FILE_BLOCKS}; ulimit -c 0
ulimit -u "$2" 2>/dev/null || ulimit -p "$2" 2>/dev/null || :
shift 2; exec "$@"`;

const LEASH_PIPE = 3;

/**
 * Runs a program to its end, or to the end of what it is allowed; nothing that it has started is left then. What has gone into a
 * session of its own is known by the folder, which has to stand in the program's environment.
 * @param signal ends it before
 */
export async function runProgram(program: Program, signal: AbortSignal): Promise<Outcome> {
  signal.throwIfAborted();
  const child = start(program);
  const said = new Said(() => stop("it printed more than 8 MiB"));
  let reason: string | undefined;
  const stop = (why: string): void => {
    reason ??= why;
    killGroup(child);
  };
  const timer = setTimeout(() => stop(`it had not ended after ${program.seconds} s`), program.seconds * 1000);
  const abort = (): void => stop("it was interrupted");
  signal.addEventListener("abort", abort, { once: true });
  said.listen(child.stdout, child.stderr);
  // A program that does not read all of its input is no failure of ours.
  child.stdin?.on("error", () => undefined).end(program.input);
  try {
    const [code, killer] = await ended(child);
    killStragglers(program.cwd);
    const failure = reason ?? describeEnd(code, killer);
    return { ...(failure !== undefined && { failure }), said: said.text };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

function start({ command, args, cwd, env, seconds }: Program): ChildProcess {
  const child = spawn(
    "/bin/sh",
    ["-c", LEASH, "sh", String(seconds + 1), String(processLimit()), command, ...args],
    { cwd, env, detached: true, stdio: ["pipe", "pipe", "pipe", "pipe"] },
  );
  const leash = child.stdio[LEASH_PIPE] as Writable | null;
  leash?.on("error", () => undefined);
  child.on("exit", () => leash?.destroy());
  return child;
}

/** What it has started may hold its outputs open, so its own end is what counts, and then its group goes. */
async function ended(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  const end = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  killGroup(child);
  child.stdout?.destroy();
  child.stderr?.destroy();
  return end;
}

function describeEnd(code: number | null, killer: NodeJS.Signals | null): string | undefined {
  if (killer !== null) return `it was ended by ${killer}`;
  return code === 0 ? undefined : `it ended with exit code ${code}`;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // On macOS a group whose last process is being reaped answers so.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ESRCH" && code !== "EPERM") throw error;
  }
}

/** The end of what a program says, and how much it was. */
class Said {
  text = "";
  #printed = 0;

  constructor(private readonly tooMuch: () => void) {}

  listen(...streams: (Readable | null)[]): void {
    for (const stream of streams)
      stream?.setEncoding("utf8").on("data", (chunk: string) => this.#take(chunk));
  }

  #take(chunk: string): void {
    this.#printed += chunk.length;
    this.text = (this.text + chunk).slice(-KEPT);
    if (this.#printed > MOST_PRINTED) this.tooMuch();
  }
}
