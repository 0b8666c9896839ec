import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  _Record,
  GetRecordsCommandOutput,
  PutRecordCommandOutput,
  ShardIteratorType,
  StreamDescription,
} from "@aws-sdk/client-kinesis";
import type { CloudEvent } from "../../local/core/events";
import type { Service } from "../../local/core/service";
import { createKinesis } from "../../local/services/kinesis";
import { act, type FakeCloud, fakeCloud } from "./fake-cloud";
import { ManualClock } from "./manual-clock";

/** Where to begin in a shard, as GetShardIterator takes it. */
export interface Start {
  ShardIteratorType?: ShardIteratorType;
  StartingSequenceNumber?: string | undefined;
  Timestamp?: Date;
}

/** Kinesis alone, on a clock that stands still. */
export interface KinesisBench extends AsyncDisposable {
  readonly cloud: FakeCloud;
  readonly service: Service;
  /** What happened, in order. */
  readonly told: CloudEvent[];
  act<O extends object>(operation: string, input?: object): Promise<O>;
  /** Does something, and moves the clock until the stream has come into a state. */
  until(stream: string, status: string, work: () => Promise<unknown>): Promise<void>;
  /** Moves the clock on until the work is done. */
  done<T>(work: Promise<T>): Promise<T>;
  /** Makes a stream and waits until it is ACTIVE. */
  create(name: string, settings?: object): Promise<void>;
  describe(name: string): Promise<StreamDescription>;
  put(name: string, text: string, record?: object): Promise<PutRecordCommandOutput>;
  iterator(name: string, start?: Start, shard?: string): Promise<string>;
  /** Reads once, from the start unless said. */
  read(name: string, start?: Start, shard?: string): Promise<GetRecordsCommandOutput>;
  /** Goes on with what is on disk at this moment; what was under way is lost. */
  crash(): Promise<void>;
}

export const streamArn = (name: string): string => `arn:aws:kinesis:us-east-1:000000000000:stream/${name}`;

export const textsOf = ({ Records = [] }: { Records?: _Record[] | undefined }): string[] =>
  Records.map(({ Data }) => Buffer.from(Data ?? []).toString());

export async function kinesisBench(): Promise<KinesisBench> {
  const directories: string[] = [];
  const told: CloudEvent[] = [];
  const watched = (cloud: FakeCloud): FakeCloud => {
    cloud.events.subscribe((event) => told.push(event));
    cloud.answers.set("monitoring.PutMetricData", () => ({}));
    return cloud;
  };
  let cloud = watched(await fakeCloud());
  let service = createKinesis(cloud);
  await service.start();
  const bench: KinesisBench = {
    get cloud() {
      return cloud;
    },
    get service() {
      return service;
    },
    told,
    act: (operation, input = {}) => act(service, operation, input),
    async until(stream, status, work) {
      const came = cloud.events.next(
        "dataStreamStatus",
        (event) => event.stream === stream && event.status === status,
      );
      await work();
      await cloud.clock.advance(200);
      await came;
    },
    async done(work) {
      let ended = false;
      const end = work.finally(() => {
        ended = true;
      });
      end.catch(() => undefined);
      while (!ended) await cloud.clock.advance(100);
      return end;
    },
    async create(StreamName, settings = { ShardCount: 1 }) {
      await bench.until(StreamName, "ACTIVE", () => bench.act("CreateStream", { StreamName, ...settings }));
    },
    async describe(StreamName) {
      const { StreamDescription: description } = await bench.act<{ StreamDescription: StreamDescription }>(
        "DescribeStream",
        { StreamName },
      );
      return description;
    },
    put: (StreamName, text, record) =>
      bench.act("PutRecord", { StreamName, PartitionKey: "key", Data: Buffer.from(text), ...record }),
    async iterator(StreamName, start = {}, ShardId = "0") {
      const { ShardIterator } = await bench.act<{ ShardIterator: string }>("GetShardIterator", {
        StreamName,
        ShardId,
        ShardIteratorType: "TRIM_HORIZON",
        ...start,
      });
      return ShardIterator;
    },
    async read(name, start, shard) {
      return bench.act("GetRecords", { ShardIterator: await bench.iterator(name, start, shard) });
    },
    async crash() {
      const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
      directories.push(directory);
      const [gone, left] = [service, cloud];
      // In one go, so that nothing is older or newer than the rest.
      cpSync(left.state.directory, directory, { recursive: true });
      cloud = watched(await fakeCloud({ directory, clock: new ManualClock(left.clock.now()) }));
      await gone.stop();
      await left[Symbol.asyncDispose]();
      service = createKinesis(cloud);
      await service.start();
    },
    async [Symbol.asyncDispose]() {
      await service.stop();
      await cloud[Symbol.asyncDispose]();
      await Promise.all(directories.map((directory) => rm(directory, { recursive: true, force: true })));
    },
  };
  return bench;
}
