import { type Admin, type Consumer, type EachBatchPayload, Kafka, logLevel } from "kafkajs";
import { CONNECTOR_GROUP, LOG_TOPIC } from "../../contract/kafka";
import type { Clock } from "../clock";
import { PACK_BYTES } from "../shipper/packer";
import { type Carrier, Stopped } from "./carrier";
import type { EmitConnector } from "./happenings";
import { lagOf } from "./lag";

const HEARTBEAT_MS = 10_000;
/** After a crash the group waits so long for the member that is no more, before another gets its partitions. */
const SESSION_MS = 10_000;
const BEAT_MS = 2_000;
/** A fetch waits so long for a pack's worth of lines: fewer, larger records cost less. */
const LINGER_MS = 2_000;

export interface ConnectorParts {
  /** `host:port` */
  broker: string;
  carrier: Carrier;
  clock: Clock;
  emit: EmitConnector;
  /** Called when it has its partitions for the first time. */
  ready(): void;
}

/**
 * Carries a topic to a delivery stream, as a member of a group: it commits the offsets of a batch when the stream has acknowledged
 * all of it, and not before. So whatever it dies of, what it had not committed is read again: at least once, and nothing is lost.
 */
export class Connector {
  readonly #consumer: Consumer;
  readonly #admin: Admin;
  #failure: Error | undefined;

  constructor(private readonly parts: ConnectorParts) {
    const kafka = new Kafka({
      clientId: CONNECTOR_GROUP,
      brokers: [parts.broker],
      logLevel: logLevel.NOTHING,
      // It has nothing else to do than to wait for its broker.
      retry: { retries: Number.MAX_SAFE_INTEGER, maxRetryTime: 5_000 },
    });
    this.#admin = kafka.admin();
    this.#consumer = kafka.consumer({
      groupId: CONNECTOR_GROUP,
      sessionTimeout: SESSION_MS,
      rebalanceTimeout: SESSION_MS,
      heartbeatInterval: BEAT_MS,
      minBytes: PACK_BYTES,
      maxWaitTimeInMs: LINGER_MS,
    });
  }

  /** Runs until it is told to stop. @throws Error when it cannot go on; another process may try again */
  async run(stop: AbortSignal): Promise<void> {
    const { clock, emit, carrier } = this.parts;
    const end = new AbortController();
    stop.addEventListener("abort", () => end.abort(), { once: true });
    this.#listen(end);
    await this.#admin.connect();
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topic: LOG_TOPIC.name, fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => this.#carry(payload, end.signal),
    });
    while (!end.signal.aborted) {
      await clock.wait(HEARTBEAT_MS, end.signal);
      if (!end.signal.aborted) await this.#beat();
    }
    await this.#consumer.disconnect().catch(() => undefined);
    await this.#admin.disconnect().catch(() => undefined);
    emit({ kind: "stopped", messages: carrier.messages });
    if (this.#failure) throw this.#failure;
  }

  #listen(end: AbortController): void {
    const { emit, ready } = this.parts;
    const { GROUP_JOIN, CRASH } = this.#consumer.events;
    let hasJoined = false;
    this.#consumer.on(GROUP_JOIN, ({ payload }) => {
      emit({ kind: "joined", partitions: payload.memberAssignment[LOG_TOPIC.name] ?? [] });
      if (!hasJoined) ready();
      hasJoined = true;
    });
    this.#consumer.on(CRASH, ({ payload }) => {
      // What may pass the client tries again by itself.
      if (payload.restart || end.signal.aborted) return;
      this.#failure = payload.error;
      end.abort();
    });
  }

  async #carry({ batch, heartbeat, resolveOffset }: EachBatchPayload, stop: AbortSignal): Promise<void> {
    const { topic, partition, messages } = batch;
    const last = messages.at(-1);
    if (last === undefined) return;
    try {
      await this.parts.carrier.carry(
        messages.map(({ value }) => value),
        heartbeat,
        stop,
      );
    } catch (error) {
      if (error instanceof Stopped) return;
      throw error;
    }
    resolveOffset(last.offset);
    await this.#consumer.commitOffsets([{ topic, partition, offset: String(BigInt(last.offset) + 1n) }]);
  }

  async #beat(): Promise<void> {
    const { carrier, emit } = this.parts;
    try {
      const { messages, records, failedEntries, failedCalls, reason } = carrier;
      const lag = await lagOf(this.#admin, CONNECTOR_GROUP, LOG_TOPIC.name);
      emit({
        kind: "heartbeat",
        heartbeat: { lag, messages, records, failedEntries, failedCalls, reason },
      });
    } catch (error) {
      emit({ kind: "lag-unknown", message: String(error) });
    }
  }
}
