import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";

/** What is run, and with which surroundings; nothing of this process's environment is handed on. */
export interface LeashOptions {
  cwd: string;
  env: Readonly<Record<string, string>>;
  /** Pipes beside stdin, stdout and stderr, from number 4 on. */
  pipes?: number;
}

/**
 * Waits at number 3 for the end of the pipe that leads here, then kills the whole process group. The shell becomes the
 * program itself, so the child's pid and exit status are the program's.
 */
const LEASH = '(read -r _ <&3; kill -KILL 0) & exec 3<&-; exec "$@"';

const PIPE_OF_LEASH = 3;

/**
 * Starts a program as the head of a process group that cannot outlive this process: when this process ends, however it ends,
 * or when the program ends, all that is left of the group is killed.
 * @returns the child: stdin is closed, stdout and stderr are pipes
 */
export function spawnLeashed(
  command: string,
  args: readonly string[],
  { cwd, env, pipes = 0 }: LeashOptions,
): ChildProcess {
  const child = spawn("/bin/sh", ["-c", LEASH, "sh", command, ...args], {
    cwd,
    env,
    // A group of its own, so that Ctrl-C in the terminal does not reach it before the cloud has stopped it in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe", ...Array.from({ length: pipes }, () => "pipe" as const)],
  });
  const leash = child.stdio[PIPE_OF_LEASH] as Writable | null;
  leash?.on("error", () => undefined);
  // A program that cannot even be started ends with `close`, like one that ends at once.
  child.on("error", () => leash?.destroy());
  child.on("exit", () => leash?.destroy());
  return child;
}

/** Sends a signal to a whole group; succeeds when there is none any more. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
