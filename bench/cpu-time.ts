import { spawnSync } from "node:child_process";

/** What a program and all that it started took. */
export interface Times {
  /** Seconds, user and system together. */
  cpu: number;
  /** Seconds. */
  wall: number;
}

/** Prints the CPU time of all that it ran as bash's `times` does: `0m9.120s 0m1.040s`, user and system, in the second line. */
const MEASURED = '"$@" >/dev/null 2>&3 || exit; times';

/**
 * Runs a program to its end, without its output.
 * @throws Error with what it said when it does not end well
 */
export function timesOf(program: string, args: readonly string[], cwd = process.cwd()): Times {
  const begun = performance.now();
  const { status, stdout, output } = spawnSync("bash", ["-c", MEASURED, "bash", program, ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit", "pipe"],
  });
  const wall = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed:\n${output?.[3] ?? ""}`);
  const children = stdout.trim().split("\n")[1] ?? "";
  const [user, system] = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  );
  if (user === undefined || system === undefined) throw new Error(`bash told no times: ${stdout}`);
  return { cpu: user + system, wall };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
