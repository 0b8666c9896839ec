import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { PutObjectCommandInput } from "@aws-sdk/client-s3";
import type { CloudEvent } from "../../local/core/events";
import type { Service } from "../../local/core/service";
import { createFirehose } from "../../local/services/firehose";
import { act, type FakeCloud, fakeCloud } from "./fake-cloud";
import { ManualClock } from "./manual-clock";
import { callRoute, type RouteAnswer } from "./route-call";

/** An object as it came to S3. */
export interface Delivered {
  bucket: string;
  key: string;
  body: Buffer;
  contentType?: string;
  contentEncoding?: string;
  input: PutObjectCommandInput;
}

type Event<K extends CloudEvent["name"]> = Extract<CloudEvent, { name: K }>;
type Matches<K extends CloudEvent["name"]> = (event: Event<K>) => boolean;

/** Firehose alone, with a bucket that takes everything and a function that the test gives. */
export interface Bench extends AsyncDisposable {
  readonly cloud: FakeCloud;
  readonly service: Service;
  /** What is in S3, in the order of arrival. */
  objects: Delivered[];
  /** Runs when the next object comes; throw to make S3 refuse it. */
  onPut?: ((input: PutObjectCommandInput) => void) | undefined;
  act<O extends object>(operation: string, input: object): Promise<O>;
  /** Makes a stream and waits until it is ACTIVE. */
  create(name: string, destination?: object): Promise<void>;
  put(name: string, ...records: (string | Uint8Array)[]): Promise<void>;
  /** Moves the clock until there is an event of this name that was not given out before. */
  until<K extends CloudEvent["name"]>(name: K, matches?: Matches<K>): Promise<Event<K>>;
  /** Moves the clock until `look` finds something. */
  moveUntil<T>(what: string, look: () => T | undefined): Promise<T>;
  /** The same as `until` without moving the clock: what is awaited is due already. */
  now<K extends CloudEvent["name"]>(name: K, matches?: Matches<K>): Promise<Event<K>>;
  /** Calls the route of the faults, as the page does. */
  faults(method: string, path?: string, body?: unknown): Promise<RouteAnswer>;
  /** Stops the service and starts it again on the same directory. */
  restart(): Promise<void>;
  /** Goes on with what is on disk at this moment; what was under way is lost. Answers that the test gave are kept. */
  crash(): Promise<void>;
}

export const ROLE = "arn:aws:iam::000000000000:role/delivery";
export const BUCKET = "arn:aws:s3:::logs";
export const S3 = { RoleARN: ROLE, BucketARN: BUCKET };

export async function firehoseBench(): Promise<Bench> {
  let cloud = await fakeCloud();
  const directories: string[] = [];
  const objects: Delivered[] = [];
  const told: CloudEvent[] = [];
  let arriving = 0;
  const take = <K extends CloudEvent["name"]>(
    name: K,
    matches: Matches<K> = () => true,
  ): Event<K> | undefined => {
    const at = told.findIndex((event) => event.name === name && matches(event as Event<K>));
    return at < 0 ? undefined : (told.splice(at, 1)[0] as Event<K>);
  };
  let service = createFirehose(cloud);
  await service.start();
  const bench: Bench = {
    get cloud() {
      return cloud;
    },
    get service() {
      return service;
    },
    objects,
    act: (operation, input) => act(service, operation, input),
    async create(name, destination = {}) {
      await act(service, "CreateDeliveryStream", {
        DeliveryStreamName: name,
        ExtendedS3DestinationConfiguration: { ...S3, ...destination },
      });
      await bench.until("streamStatus", ({ stream, status }) => stream === name && status === "ACTIVE");
    },
    async put(name, ...records) {
      const { FailedPutCount } = await act<{ FailedPutCount: number }>(service, "PutRecordBatch", {
        DeliveryStreamName: name,
        Records: records.map((Data) => ({ Data: Buffer.from(Data) })),
      });
      if (FailedPutCount > 0) throw new Error(`${FailedPutCount} records were refused`);
    },
    faults(method, path = "", body) {
      const route = cloud.routes.get("faults");
      if (!route) throw new Error("there is no route for faults");
      return callRoute(route, method, `/_lab/faults${path}`, body);
    },
    until: (name, matches) => bench.moveUntil(name, () => take(name, matches)),
    async moveUntil(what, look) {
      for (let still = 0, turns = 0; turns < 500_000; turns++) {
        const found = look();
        if (found !== undefined) return found;
        await new Promise(setImmediate);
        // The clock moves on when nothing happens any more: no file is read or written, no object is under way.
        const busy =
          arriving > 0 || process.getActiveResourcesInfo().some((name) => /^(FSReq|CloseReq)/.test(name));
        still = busy ? 0 : still + 1;
        if (still < 50) continue;
        await cloud.clock.advance(1000);
        still = 0;
      }
      throw new Error(`no ${what} came; there were ${told.map((event) => event.name).join(", ")}`);
    },
    async now(name, matches) {
      for (;;) {
        const event = take(name, matches);
        if (event) return event;
        await new Promise(setImmediate);
      }
    },
    async restart() {
      await service.stop();
      service = createFirehose(cloud);
      await service.start();
    },
    async crash() {
      const directory = await mkdtemp(join(tmpdir(), "loglab-test-"));
      directories.push(directory);
      const [gone, left] = [service, cloud];
      // In one go, so that nothing is older or newer than the rest.
      cpSync(left.state.directory, directory, { recursive: true });
      cloud = await fakeCloud({ directory, clock: new ManualClock(left.clock.now()) });
      for (const [operation, answer] of left.answers) cloud.answers.set(operation, answer);
      watch(cloud);
      await gone.stop();
      await left[Symbol.asyncDispose]();
      service = createFirehose(cloud);
      await service.start();
    },
    async [Symbol.asyncDispose]() {
      await service.stop();
      await cloud[Symbol.asyncDispose]();
      await Promise.all(directories.map((directory) => rm(directory, { recursive: true, force: true })));
    },
  };
  const watch = (watched: FakeCloud): void => {
    watched.events.subscribe((event) => told.push(event));
    watched.answers.set("s3.PutObject", (input: PutObjectCommandInput) => put(watched, input));
  };
  const put = async (of: FakeCloud, input: PutObjectCommandInput): Promise<object> => {
    if (of === cloud) bench.onPut?.(input);
    arriving++;
    const body = await buffer(input.Body as Readable).finally(() => {
      arriving--;
    });
    if (of !== cloud) throw new Error("whoever puts this is gone");
    objects.push({
      bucket: input.Bucket ?? "",
      key: input.Key ?? "",
      body,
      ...(input.ContentType && { contentType: input.ContentType }),
      ...(input.ContentEncoding && { contentEncoding: input.ContentEncoding }),
      input,
    });
    return {};
  };
  watch(cloud);
  return bench;
}
