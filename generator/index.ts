import "./footprint";
import { join } from "node:path";
import { systemClock as clock } from "./clock";
import { ConfigError, readConfig } from "./config";
import { Generator } from "./generator";
import { reporter } from "./report/reporter";
import { FirehoseStream, firehoseClient } from "./shipper/firehose";
import { PackQueue } from "./shipper/queue";
import { Shipper } from "./shipper/shipper";
import { Spool } from "./shipper/spool";
import { useDirectory } from "./state/directory";
import { Journal } from "./state/journal";
import { StateError } from "./state/state-error";

/** The generator's program: exit code 0 when it ended as told, 2 when it cannot begin as it was set up. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { region, seat, host, rate, stateDirectory } = config;
  useDirectory(stateDirectory);
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop.abort());

  const client = firehoseClient(region);
  const emit = reporter(config, client.config.credentials, process.env, clock);
  const spool = new Spool(join(stateDirectory, "spool"), emit);
  const sessionMs = (config.sessionSeconds ?? Number.POSITIVE_INFINITY) * 1000;
  const journal = new Journal(
    stateDirectory,
    { seat, host, rate },
    sessionMs,
    spool.found,
    clock.now(),
    emit,
  );
  const queue = new PackQueue(spool, (pack) => !journal.isAcknowledged(pack), emit);
  const shipper = new Shipper(
    new FirehoseStream(client, config.stream),
    queue,
    journal,
    clock,
    Math.random,
    emit,
  );
  await new Generator({ config, journal, queue, shipper, clock, emit }).run(stop.signal);
  client.destroy();
}

main().catch((error: unknown) => {
  const isSetup = error instanceof ConfigError || error instanceof StateError;
  process.stderr.write(
    `generator: ${isSetup ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = isSetup ? 2 : 1;
});
