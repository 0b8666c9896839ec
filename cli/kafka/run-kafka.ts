import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { KAFKA_TOPICS } from "../../contract/kafka";
import { KAFKA_VERSION } from "../../contract/kafka-jars";
import { jarFolder } from "../../lib/kafka/jar-cache";
import { PROJECT } from "../cdk";
import { EXIT, LabError } from "../lab-error";
import type { Output } from "../print/output";
import { type RunningBroker, startBroker } from "./broker";
import { fetchJars } from "./fetch-jars";
import { jarSources } from "./jar-sources";
import { findJava } from "./java";
import { freePort } from "./ports";
import { makeTopics } from "./topics";

export interface KafkaRun {
  /** On 127.0.0.1; 0 for any that is free. */
  port: number;
  /** Where its data is kept over a restart; a temporary folder serves otherwise, and goes. */
  data?: string;
}

/** Fetches the pinned jars where the cache lacks them, and tells where they are. */
export async function fetchKafka(output: Output, signal: AbortSignal): Promise<string> {
  const folder = jarFolder(PROJECT);
  await fetchJars({
    folder,
    sources: jarSources(),
    say: (line) => output.print(`fetching ${line}`),
    signal,
  });
  return folder;
}

/**
 * Runs a broker of this machine until it is told to end.
 * @returns the exit code
 */
export async function runKafka(
  { port, data }: KafkaRun,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  const java = await findJava();
  const jars = await fetchKafka(output, signal);
  const directory = data === undefined ? await mkdtemp(join(tmpdir(), "loglab-kafka-")) : resolve(data);
  try {
    const at = await freePort(port);
    output.print(`starting Apache Kafka ${KAFKA_VERSION} on Java ${java.version}`);
    await using broker = await startBroker({ java: java.path, jars, directory, port: at, signal });
    await makeTopics(broker.bootstrap);
    for (const { name, partitions } of KAFKA_TOPICS) output.print(`topic ${name}, ${partitions} partitions`);
    output.print(`kafka ready ${broker.bootstrap}`);
    await endOf(broker, signal);
    return EXIT.done;
  } catch (error) {
    if (signal.aborted) return EXIT.done;
    throw error;
  } finally {
    if (data === undefined) await rm(directory, { recursive: true, force: true });
  }
}

async function endOf(broker: RunningBroker, signal: AbortSignal): Promise<void> {
  const told = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  const lastWords = await Promise.race([told, broker.ended]);
  if (lastWords === undefined || signal.aborted) return;
  throw new LabError(
    `Apache Kafka has ended by itself. Its last words:\n${lastWords}\n`,
    "Mend what it says, and start it again.",
  );
}
