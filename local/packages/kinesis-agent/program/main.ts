import { execFile } from "node:child_process";
import { systemClock } from "../../../core/clock";
import { Agent } from "./agent";
import type { AgentSettings } from "./config/agent-settings";
import type { Flow } from "./config/flow";
import { readConfiguration } from "./config/read-files";
import { checkGroup, MissingGroup } from "./group";
import { AGENT_LOG, AgentLog } from "./log";
import { type ProgramOptions, parseOptions, pathIn } from "./options";
import { runRealAgent } from "./real/run-real-agent";
import { clientSettings } from "./sending/client-settings";
import { firehoseSender } from "./sending/firehose-sender";
import { kinesisSender } from "./sending/kinesis-sender";
import type { Sender } from "./sending/sender";

const LOGGER = "com.amazon.kinesis.streaming.agent.Agent";

/** Tells systemd of the instance that the agent runs. */
const notifyReady = (): void => void execFile("systemd-notify", ["--ready"], () => undefined);

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  checkGroup(pathIn(options.root));
  if (options.real) process.exitCode = await runRealAgent(options, options.real, notifyReady);
  else runStandIn(options);
}

function runStandIn({ root, region, configuration: file }: ProgramOptions): void {
  const at = pathIn(root);
  const log = new AgentLog(at(AGENT_LOG), systemClock);
  try {
    log.info(LOGGER, `Reading configuration from file: ${file}`);
    const agent = new Agent({
      configuration: readConfiguration(file, at, log),
      ...{ at, log, clock: systemClock, random: Math.random },
      sender: (flow, settings) => senderOf(flow, settings, region),
    });
    agent.start();
    for (const sentence of agent.leftOut) console.log(sentence);
    stayUntilStopped(agent);
    notifyReady();
  } catch (error) {
    log.error(LOGGER, "Unhandled error.", error as Error);
    throw error;
  }
}

function senderOf({ kind, stream }: Flow, settings: AgentSettings, region: string): Sender {
  return kind.key === "deliveryStream"
    ? firehoseSender(stream, clientSettings("firehose", settings, region))
    : kinesisSender(stream, clientSettings("kinesis", settings, region));
}

function stayUntilStopped(agent: Agent): void {
  // Waits do not keep a process alive; this one does.
  const alive = setInterval(() => undefined, 60_000);
  process.once("SIGTERM", () => {
    void agent.stop().finally(() => {
      clearInterval(alive);
      process.exit(143);
    });
  });
}

main().catch((error: Error) => {
  console.error(
    error instanceof MissingGroup ? error.message : `Unhandled error.\n${error.name}: ${error.message}`,
  );
  process.exit(1);
});
