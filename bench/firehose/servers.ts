import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { startCloudProcess } from "../deploy/cloud-process";
import { type Usage, usageOf } from "../deploy/usage";

/** A program of its own that takes batches. */
export interface Server {
  port: number;
  usage(): Usage;
  /** Ends it: gently, or as a machine does that loses its power. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Starts the floor. @param file what it appends to */
export async function startFloor(file: string): Promise<Server> {
  const child = fork(join(__dirname, "floor-server.ts"), [file], { execArgv: ["-r", "ts-node/register"] });
  const exited = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`the floor ended with ${code}`)),
  );
  const [port] = await Promise.race([once(child, "message"), exited]);
  exited.catch(() => undefined);
  return {
    port,
    usage: () => usageOf(child.pid ?? Number.NaN),
    async stop() {
      const exit = once(child, "exit");
      child.kill();
      await exit;
    },
  };
}

/**
 * Starts the local cloud as people do, durable.
 * @param directory what it keeps; one that it has kept already makes a restart
 */
export async function startCloud(directory: string): Promise<Server & { startup: number }> {
  const { endpoint, startup, usage, stop } = await startCloudProcess("--data", directory);
  return { port: Number(new URL(endpoint).port), startup, usage, stop };
}
