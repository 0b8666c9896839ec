import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningBroker, startBroker } from "../../cli/kafka/broker";
import { findJava } from "../../cli/kafka/java";
import { freePort } from "../../cli/kafka/ports";
import { fetchKafka } from "../../cli/kafka/run-kafka";
import { makeTopics } from "../../cli/kafka/topics";
import { recordedOutput } from "./output";

/** Starts a real broker with the lab's topics; needs Java. */
export async function testBroker(): Promise<RunningBroker> {
  const end = new AbortController();
  const java = await findJava();
  const jars = await fetchKafka(recordedOutput(), end.signal);
  const directory = await mkdtemp(join(tmpdir(), "loglab-kafka-"));
  const broker = await startBroker({
    java: java.path,
    jars,
    directory,
    port: await freePort(),
    signal: end.signal,
  });
  await makeTopics(broker.bootstrap);
  const stop = async (): Promise<void> => {
    await broker.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...broker, stop, [Symbol.asyncDispose]: stop };
}
