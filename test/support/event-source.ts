import type { PutObjectCommandInput } from "@aws-sdk/client-s3";
import type { Service } from "../../local/core/service";
import { createKinesis } from "../../local/services/kinesis";
import { DEFAULTS, type Mapping } from "../../local/services/lambda/event-sources/mapping";
import { Mappings } from "../../local/services/lambda/event-sources/mappings";
import type { Invocation, InvocationResult } from "../../local/services/lambda/execution/invoker";
import { LambdaStore } from "../../local/services/lambda/store";
import { act, type FakeCloud, fakeCloud } from "./fake-cloud";
import { streamArn } from "./kinesis";
import { functionOf } from "./lambda-records";

/** A record as a function gets it. */
export interface EventRecord {
  kinesis: { data: string; sequenceNumber: string; partitionKey: string };
  eventID: string;
}

/** Kinesis with the stream `s`, and a function that a test gives, with a mapping between them. */
export interface EventSourceBench extends AsyncDisposable {
  readonly cloud: FakeCloud;
  readonly kinesis: Service;
  readonly mappings: Mappings;
  /** What the function was called with, in order. */
  readonly calls: string[][];
  /** Objects that came to S3. */
  readonly objects: PutObjectCommandInput[];
  /** What the function does with a batch; it succeeds unless told otherwise. */
  handler: (texts: string[], records: EventRecord[]) => unknown;
  /** Puts records, one call each. */
  put(...texts: string[]): Promise<void>;
  /** Makes the mapping, and waits until it is enabled. */
  map(settings?: Partial<Mapping>): Promise<void>;
  /** Moves the clock on until something is so. */
  until(what: () => boolean): Promise<void>;
  /** Moves the clock on until a stream has come into a state. */
  stream(status: string, work: () => Promise<unknown>): Promise<void>;
  /** Stops the mappings and starts them again on what they have kept. */
  restart(): Promise<void>;
}

/** Of this machine's time; below the time-out of a test, so that the failure tells what was there. */
const PATIENCE_MS = 20_000;

export async function eventSourceBench(shards = 1): Promise<EventSourceBench> {
  const cloud = await fakeCloud();
  const kinesis = createKinesis(cloud);
  await kinesis.start();
  for (const { name } of kinesis.actions)
    cloud.answers.set(`kinesis.${name}`, (input) => act(kinesis, name, input));
  cloud.answers.set("monitoring.PutMetricData", () => ({}));
  const objects: PutObjectCommandInput[] = [];
  cloud.answers.set("s3.PutObject", (input: PutObjectCommandInput) => {
    objects.push(input);
    return {};
  });
  const store = new LambdaStore(cloud);
  await store.put(functionOf());
  const calls: string[][] = [];
  const invoke = async ({ payload }: Invocation): Promise<InvocationResult> => {
    const { Records } = JSON.parse(Buffer.from(payload).toString()) as { Records: EventRecord[] };
    const texts = Records.map(({ kinesis: { data } }) => Buffer.from(data, "base64").toString());
    calls.push(texts);
    const result = { requestId: "r", logTail: "", duration: 0 };
    try {
      const answer = await bench.handler(texts, Records);
      return { ...result, payload: Buffer.from(JSON.stringify(answer ?? null)) };
    } catch {
      return { ...result, payload: Buffer.from("{}"), functionError: "Unhandled" };
    }
  };
  let mappings = new Mappings(store, invoke);
  const bench: EventSourceBench = {
    cloud,
    kinesis,
    get mappings() {
      return mappings;
    },
    calls,
    objects,
    handler: () => null,
    async put(...texts) {
      for (const text of texts)
        await act(kinesis, "PutRecord", { StreamName: "s", PartitionKey: text, Data: Buffer.from(text) });
    },
    async map(settings = {}) {
      const now = cloud.clock.now();
      await mappings.put({
        id: "m",
        function: { name: "f" },
        sourceArn: streamArn("s"),
        position: "TRIM_HORIZON",
        ...DEFAULTS,
        enabled: true,
        state: "Creating",
        created: now,
        modified: now,
        lastResult: "No records processed",
        tags: {},
        ...settings,
      });
      await bench.until(() => mappings.find("m")?.state === "Enabled");
    },
    async until(what) {
      // Reads of the disk are not the clock's: on a busy machine one outlasts thousands of turns.
      const patience = performance.now() + PATIENCE_MS;
      while (performance.now() < patience) {
        if (what()) return;
        await cloud.clock.advance(100);
      }
      throw new Error(
        `it never came; the function was called with ${JSON.stringify(calls)}; the mapping is ${JSON.stringify(mappings.find("m"))}`,
      );
    },
    async stream(wanted, work) {
      let came = false;
      const end = cloud.events.subscribe((event) => {
        came ||= event.name === "dataStreamStatus" && event.status === wanted;
      });
      await work();
      await bench.until(() => came);
      end();
    },
    async restart() {
      mappings.stop();
      await mappings.ended();
      mappings = new Mappings(store, invoke);
      mappings.start();
    },
    async [Symbol.asyncDispose]() {
      mappings.stop();
      await mappings.ended();
      await kinesis.stop();
      await cloud[Symbol.asyncDispose]();
    },
  };
  await bench.stream("ACTIVE", () => act(kinesis, "CreateStream", { StreamName: "s", ShardCount: shards }));
  return bench;
}
