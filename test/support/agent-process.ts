import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AGENT_LOG } from "../../local/packages/kinesis-agent/program/log";
import { layDownProgram, modulesFolder } from "../../local/packages/kinesis-agent/program-file";
import { classFolder } from "./class-folder";

/** A real agent on this machine, by whose side the stand-in is compared. */
export interface RealHome {
  home: string;
  java: string;
}

/** An instance's files, and the agent's program that works on them. */
export interface AgentProcess extends AsyncDisposable {
  /** Path on this machine of a path of the instance. */
  at(path: string): string;
  write(path: string, text: string): Promise<void>;
  append(path: string, text: string): Promise<void>;
  /** Starts the program; resolves once it looks at its files. */
  start(): Promise<void>;
  /** Starts the program, which ends by itself. @returns its exit code and what it printed as an error */
  fails(): Promise<{ code: number | null; said: string }>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  log(): Promise<string>;
  /** Resolves once the log says this as often. */
  logs(text: string, times?: number): Promise<void>;
}

const STARTED = "Startup completed in";

/** How often the log is looked at for what it shall say, milliseconds. */
const LOOK = 50;

/**
 * @param endpoint that answers as Firehose
 * @param configuration of the agent; keys for the endpoint come to it
 */
export async function agentProcess(
  endpoint: string,
  configuration: object,
  real?: RealHome,
): Promise<AgentProcess> {
  const folder = classFolder();
  const root = join(folder.path, "root");
  const at = (path: string): string => join(root, path);
  const program = await layDownProgram(join(folder.path, "programs"));
  let child: ChildProcess | undefined;
  const agent: AgentProcess = {
    at,
    async write(path, text) {
      await mkdir(dirname(at(path)), { recursive: true });
      await writeFile(at(path), text);
    },
    append: (path, text) => appendFile(at(path), text),
    async start() {
      const before = (await agent.log()).split(STARTED).length - 1;
      child = run();
      await agent.logs(STARTED, before + 1);
    },
    async fails() {
      child = run();
      const chunks: Buffer[] = [];
      child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
      const [code] = (await once(child, "close")) as [number | null];
      return { code, said: Buffer.concat(chunks).toString() };
    },
    async stop(signal = "SIGTERM") {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "close");
      // The whole group, as the local cloud does it: the real agent is a child of the program.
      if (child.pid !== undefined) process.kill(-child.pid, signal);
      await ended;
    },
    log: () => readFile(at(AGENT_LOG), "utf8").catch(() => ""),
    async logs(text, times = 1) {
      while ((await agent.log()).split(text).length <= times) await wait(LOOK);
    },
    async [Symbol.asyncDispose]() {
      await agent.stop("SIGKILL");
      folder[Symbol.dispose]();
    },
  };
  const run = (): ChildProcess => {
    const args = [program, "--root", root, "--region", "us-east-1"];
    if (real) args.push("--home", real.home, "--java", real.java, "--work", join(folder.path, "work"));
    return spawn(process.execPath, args, {
      detached: true,
      env: { NODE_PATH: modulesFolder(), AWS_ENDPOINT_URL: endpoint, PATH: process.env.PATH },
      stdio: ["ignore", "ignore", "pipe"],
    });
  };
  const keys = { awsAccessKeyId: "test", awsSecretAccessKey: "test", "cloudwatch.emitMetrics": false };
  await agent.write("/etc/group", "aws-kinesis-agent-user:x:990:\n");
  await agent.write("/etc/aws-kinesis/agent.json", JSON.stringify({ ...keys, ...configuration }));
  if (!existsSync(program)) throw new Error(`no program at ${program}`);
  return agent;
}
