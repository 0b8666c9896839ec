import { Kafka, logLevel, Partitioners, type Producer } from "kafkajs";
import { LOG_TOPIC } from "../../contract/kafka";
import type { Outlet, OutletKind, PutOutcome } from "../shipper/outlet";

const CONNECTION_TIMEOUT_MS = 3_000;
/** Less than the shipper waits for a call. */
const REQUEST_TIMEOUT_MS = 10_000;
/** The shipper tries again by itself, and tells of it. */
const RETRIES = 2;

/** The topic of log lines; LOGLAB_KAFKA is the broker's address. */
export const kafka: OutletKind<{ kafka: string }> = {
  readSettings: (read) => ({
    kafka: read.text("kafka", /^[\w.-]+:\d{1,5}$/, "the address of a Kafka broker, such as 10.0.0.4:9092"),
  }),
  open: ({ kafka }, { host }) => new KafkaOutlet(kafkaProducers(kafka, host), host),
};

/** Makes the producers that an outlet needs, one at a time. */
export type MakeProducer = () => Pick<Producer, "connect" | "send" | "disconnect">;

export function kafkaProducers(broker: string, host: string): MakeProducer {
  const client = new Kafka({
    clientId: host,
    brokers: [broker],
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    logLevel: logLevel.NOTHING,
    retry: { retries: RETRIES },
  });
  return () =>
    client.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      // That of the Java client, so that every client's messages with a key meet in one partition.
      createPartitioner: Partitioners.DefaultPartitioner,
    });
}

/**
 * A topic of Apache Kafka. Each line is a message, without its line feed, since a batch of messages costs no more than one; its
 * key is the host's name, so a host's lines are in one partition and in their order.
 */
export class KafkaOutlet implements Outlet {
  /** A batch for a partition may be a megabyte, with what each message has beside its line. */
  readonly limits = { records: 100, bytes: 512 * 1024 };
  readonly advice: ReadonlyMap<string, string> = new Map([
    ["ECONNREFUSED", "Check that the broker runs and listens (LOGLAB_KAFKA)."],
    [
      "KafkaJSConnectionError",
      "Check the broker's address (LOGLAB_KAFKA), and that its security group lets this host in.",
    ],
    ["UNKNOWN_TOPIC_OR_PARTITION", `Make the topic ${LOG_TOPIC.name} on the broker.`],
    ["MESSAGE_TOO_LARGE", "Raise max.message.bytes of the topic."],
  ]);
  #producer: ReturnType<MakeProducer> | undefined;

  constructor(
    private readonly makeProducer: MakeProducer,
    private readonly host: string,
  ) {}

  async put(records: readonly Buffer[], signal: AbortSignal): Promise<PutOutcome[]> {
    const messages = records.flatMap(linesOf).map((value) => ({ key: this.host, value }));
    try {
      await withSignal(this.#send(messages), signal);
      return records.map(() => undefined);
    } catch (error) {
      // The broker would take a batch of another content with the same numbers for the one before, and drop it: so the next
      // batch comes from a new producer, which begins to count anew.
      await this.close();
      throw named(error);
    }
  }

  async close(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.disconnect().catch(() => undefined);
  }

  async #send(messages: { key: string; value: Buffer }[]): Promise<void> {
    const fresh = this.#producer === undefined;
    this.#producer ??= this.makeProducer();
    if (fresh) await this.#producer.connect();
    // -1: acknowledged when every replica in sync has it.
    await this.#producer.send({ topic: LOG_TOPIC.name, acks: -1, messages });
  }
}

const LF = 10;

/** @returns a record's lines, without their line feeds */
export function linesOf(record: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < record.length; ) {
    const end = record.indexOf(LF, at);
    lines.push(record.subarray(at, end < 0 ? record.length : end));
    at = end < 0 ? record.length : end + 1;
  }
  return lines;
}

/** The client has no way to give a call up, so it is left behind. */
function withSignal<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void =>
      reject(Object.assign(new Error("the call was given up"), { name: "AbortError" }));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    call.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** @returns what the client's error comes from, named by the protocol's or the system's code: `NOT_LEADER_OR_FOLLOWER`, `ECONNREFUSED` */
export function named(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error.cause instanceof Error) return named(error.cause);
  const { type, code } = error as { type?: unknown; code?: unknown };
  const name = [type, code].find((word) => typeof word === "string" && /^[A-Z][A-Z_]+$/.test(word));
  return name === undefined ? error : Object.assign(new Error(error.message), { name });
}
