import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { ROOT } from "./source-files";

/** `lab local --empty` in a process of its own, as people start it. */
export interface LabProcess extends AsyncDisposable {
  endpoint: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts it and waits until it is ready.
 * @param directory where everything is kept over a restart
 */
export async function labProcess(directory: string): Promise<LabProcess> {
  const child = spawn(
    process.execPath,
    ["bin/lab.js", "local", "--empty", "--port", "0", "--data", directory],
    { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
  );
  const endpoint = await ready(child);
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
  };
  return { endpoint, kill: () => end("SIGKILL"), [Symbol.asyncDispose]: () => end("SIGTERM") };
}

async function ready(child: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    const endpoint = /lab ready (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
    if (endpoint) return endpoint;
  }
  throw new Error(`the local cloud ended before it was ready:\n${said}`);
}
