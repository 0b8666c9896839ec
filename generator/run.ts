import { join } from "node:path";
import { systemClock as clock } from "./clock";
import { ConfigError, readConfig } from "./config";
import { Generator } from "./generator";
import { reporter } from "./report/reporter";
import type { OutletKind } from "./shipper/outlet";
import { PackQueue } from "./shipper/queue";
import { Shipper } from "./shipper/shipper";
import { Spool } from "./shipper/spool";
import { useDirectory } from "./state/directory";
import { Journal } from "./state/journal";
import { StateError } from "./state/state-error";

/** Runs the generator's program: exit code 0 when it ended as told, 2 when it cannot begin as it was set up. */
export function runGenerator<Settings>(kind: OutletKind<Settings>): void {
  run(kind).catch((error: unknown) => {
    const isSetup = error instanceof ConfigError || error instanceof StateError;
    process.stderr.write(
      `generator: ${isSetup ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = isSetup ? 2 : 1;
  });
}

async function run<Settings>(kind: OutletKind<Settings>): Promise<void> {
  const { config, settings } = readConfig(process.env, kind);
  const { seat, host, rate, stateDirectory } = config;
  useDirectory(stateDirectory);
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop.abort());

  const outlet = kind.open(settings, config);
  const emit = reporter(config, outlet.credentials, process.env, clock);
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
  const queue = new PackQueue(spool, (pack) => !journal.isAcknowledged(pack), emit, outlet.limits);
  const shipper = new Shipper(outlet, queue, journal, clock, Math.random, emit);
  await new Generator({ config, journal, queue, shipper, clock, emit }).run(stop.signal);
  await outlet.close();
}
