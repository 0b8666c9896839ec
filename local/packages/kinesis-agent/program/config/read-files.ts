import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { AgentLog } from "../log";
import { ConfigurationError } from "./configuration-error";
import { parseJson } from "./parse-json";
import { Values } from "./values";

const LOGGER = "com.amazon.kinesis.streaming.agent.Agent";

/** Folder whose files bring further flows. */
const FOLDER = "/etc/aws-kinesis/agent.d";

/**
 * Reads the configuration: the file, and the flows of every file of `/etc/aws-kinesis/agent.d`, of which one that cannot be read
 * is left out.
 * @param at path on this machine of a path of the instance
 * @throws ConfigurationError when the file itself cannot be read
 */
export function readConfiguration(file: string, at: (path: string) => string, log: AgentLog): Values {
  const main = readMain(file, at);
  const folder = at(FOLDER);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return main;
  const flows = [...(main.list("flows") ?? [])];
  for (const name of readdirSync(folder)) {
    if (!statSync(join(folder, name)).isFile()) continue;
    log.info(LOGGER, `Reading flow configuration from file: ${name}`);
    try {
      flows.push(...(new Values(parseJson(readFileSync(join(folder, name), "utf8"))).list("flows") ?? []));
    } catch (error) {
      log.warn(LOGGER, `Error reading configuration file, ignoring - ${name}`, error as Error);
    }
  }
  log.info(LOGGER, `Found ${flows.length} configured flow(s)`);
  return new Values({ ...main.map, flows });
}

function readMain(file: string, at: (path: string) => string): Values {
  try {
    return new Values(parseJson(readFileSync(at(file), "utf8")));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const cause = code === "ENOENT" ? `${file} (No such file or directory)` : message;
    throw new ConfigurationError(`Failed when reading configuration file: ${file}: ${cause}`);
  }
}
