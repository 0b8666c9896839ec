import { CONNECTOR_LOG_STREAM } from "../../contract/kafka";
import { systemClock as clock } from "../clock";
import { ConfigError } from "../config";
import { EnvironmentReader } from "../environment";
import { FirehoseOutlet, firehoseClient } from "../outlets/firehose";
import { HeartbeatLog, logsClient } from "../report/heartbeat-log";
import { notifyReady } from "../report/readiness";
import { Carrier } from "./carrier";
import { Connector } from "./connector";
import { type ConnectorHappening, printConnector } from "./happenings";

/** What the connector is told by its environment (contract/environment.ts). */
export interface ConnectorConfig {
  /** Delivery stream. */
  stream: string;
  region: string;
  /** Log group for the heartbeats. */
  logGroup: string;
}

/** @throws ConfigError with every problem at once */
export function readConnectorConfig(environment: NodeJS.ProcessEnv): ConnectorConfig {
  const read = new EnvironmentReader(environment);
  const config = {
    stream: read.text("stream", /^[\w.-]{1,64}$/, "the name of a delivery stream"),
    region: read.text("region", /^[a-z]+(?:-[a-z]+)+-\d+$/, "the Region, such as us-east-1"),
    logGroup: read.text("logGroup", /^[\w./#-]{1,512}$/, "the name of a log group"),
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

/**
 * Runs the connector's program until it is told to stop.
 * @param broker `host:port`
 */
export async function runConnector(broker: string): Promise<void> {
  const { stream, region, logGroup } = readConnectorConfig(process.env);
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop.abort());
  const outlet = new FirehoseOutlet(firehoseClient(region), stream);
  const tell = (happening: ConnectorHappening): void => {
    process.stdout.write(`${printConnector(happening)}\n`);
  };
  const logs = logsClient(region, outlet.credentials);
  const log = new HeartbeatLog(logs, logGroup, CONNECTOR_LOG_STREAM, clock, tell);
  const emit = (happening: ConnectorHappening): void => {
    tell(happening);
    if (happening.kind === "heartbeat") void log.write({ connector: happening.heartbeat });
  };
  const carrier = new Carrier(outlet, clock, Math.random, emit);
  await new Connector({
    broker,
    carrier,
    clock,
    emit,
    ready: () => notifyReady(process.env, tell),
  }).run(stop.signal);
  outlet.close();
}
