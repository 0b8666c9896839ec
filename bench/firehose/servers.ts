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
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  if (!child.stdout) throw new Error(`${program} has no output`);
  const [line] = await once(child.stdout, "data");
  return { child, port: Number(String(line).split(" ")[1]) };
}

/** @returns bytes that the server holds in memory now */
export async function memoryOf({ child }: Server): Promise<number> {
  const answer = once(child, "message");
  child.send("memory");
  const [{ rss }] = (await answer) as [{ rss: number }];
  return rss;
}

export async function stopServer({ child }: Server): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}
