import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A program of this folder that listens. */
export interface Server {
  child: ChildProcess;
  port: number;
}

/** Starts a program and waits until it has told its port. BENCH_NODE_ARGS go to its Node, `--cpu-prof` for one. */
export async function startServer(program: string, argument: string): Promise<Server> {
  const child = fork(join(__dirname, program), [argument], {
    execArgv: ["-r", "ts-node/register", ...(process.env.BENCH_NODE_ARGS?.split(" ") ?? [])],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const exited = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`${program} ended with ${code}`)),
  );
  const [port] = await Promise.race([once(child, "message"), exited]);
  return { child, port };
}

/** Tells `startServer` in the server where it listens. */
export function tellPort(port: number): void {
  process.send?.(port);
}

/** What a server has used. */
export interface Usage {
  /** Bytes in memory now. */
  memory: number;
  /** Bytes in memory at most, since it started. */
  peak: number;
  /** Milliseconds of processor time since it started. */
  cpu: number;
}

/** Asks a server what it has used. */
export async function usageOf({ child }: Server): Promise<Usage> {
  const answer = once(child, "message");
  child.send("usage");
  const [usage] = (await answer) as [Usage];
  return usage;
}

/** Answers `usageOf` in the server. */
export function answerUsage(): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = {
      memory: process.memoryUsage.rss(),
      peak: process.resourceUsage().maxRSS * 1024,
      cpu: (user + system) / 1000,
    };
    process.send?.(usage);
  });
}

export async function stopServer({ child }: Server): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}
