import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { systemClock } from "../../../../core/clock";
import { readConfiguration } from "../config/read-files";
import { AGENT_LOG, AgentLog } from "../log";
import { type ProgramOptions, pathIn, type RealAgent } from "../options";
import { localConfiguration, loggingConfiguration, regionMapping } from "./local-configuration";

const MAIN = "com.amazon.kinesis.streaming.agent.Agent";

/** After this long its start script looks whether it still runs, milliseconds. */
const LOOKED_AT = 2000;

/**
 * Runs the real agent on this machine, led to the local cloud, until it ends.
 * @param ready is called when it has run for as long as its start script waits
 * @returns its exit code
 * @throws Error when its home holds no jar; ConfigurationError
 */
export async function runRealAgent(
  { root, region, configuration: file }: ProgramOptions,
  real: RealAgent,
  ready: () => void,
): Promise<number> {
  const at = pathIn(root);
  const log = new AgentLog(at(AGENT_LOG), systemClock);
  const configuration = readConfiguration(file, at, log);
  const endpoint = process.env.AWS_ENDPOINT_URL ?? "http://127.0.0.1:4566";
  const { work, java } = real;
  mkdirSync(work, { recursive: true });
  const write = (name: string, text: string): string => {
    writeFileSync(join(work, name), text);
    return join(work, name);
  };
  const given = write("agent.json", JSON.stringify(localConfiguration(configuration, at, endpoint, region)));
  const logging = write("log4j.xml", loggingConfiguration(at(AGENT_LOG)));
  write("awssdk_config_override.json", JSON.stringify(regionMapping(endpoint, region)));
  const properties = {
    "log4j.configurationFile": pathToFileURL(logging).href,
    "com.amazonaws.sdk.ec2MetadataServiceEndpointOverride":
      process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT ?? "",
    "java.io.tmpdir": work,
  };
  const child = spawn(
    java,
    [
      ...["-server", "-Xms32m", "-Xmx512m"],
      ...Object.entries(properties).map(([name, value]) => `-D${name}=${value}`),
      ...["-cp", [work, ...jarsOf(real.home)].join(":"), MAIN, "-c", given],
    ],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  const cancel = systemClock.after(LOOKED_AT, ready);
  const code = await ended(child);
  cancel();
  return code;
}

/** @returns the jars of a home and of its `lib` @throws Error when there are none */
export function jarsOf(home: string): string[] {
  const jars = [home, join(home, "lib")].flatMap((folder) => {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith(".jar"))
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
  if (jars.length === 0)
    throw new Error(
      `KINESIS_AGENT_HOME ${home} holds no jar of the Kinesis Agent: it wants the agent's jar, and its dependencies in ${join(home, "lib")}`,
    );
  return jars;
}

function ended(child: ChildProcess): Promise<number> {
  // Whoever ends the service ends the whole group, so that the agent has the signal already; this process waits for it.
  process.on("SIGTERM", () => void child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 143));
  });
}
