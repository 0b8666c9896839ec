import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { PutObjectCommandInput } from "@aws-sdk/client-s3";
import type { CloudEvent } from "../../local/core/events";
import type { Service } from "../../local/core/service";
import { createFirehose } from "../../local/services/firehose";
import { act, type FakeCloud, fakeCloud } from "./fake-cloud";

/** An object as it came to S3. */
export interface Delivered {
  bucket: string;
  key: string;
  body: Buffer;
  contentType?: string;
  contentEncoding?: string;
  input: PutObjectCommandInput;
}

/** Firehose alone, with a bucket that takes everything and a function that the test gives. */
export interface Bench extends AsyncDisposable {
  cloud: FakeCloud;
  service: Service;
  /** What is in S3, in the order of arrival. */
  objects: Delivered[];
  /** Runs when the next object comes; throw to make S3 refuse it. */
  onPut?: ((input: PutObjectCommandInput) => void) | undefined;
  act<O extends object>(operation: string, input: object): Promise<O>;
  /** Makes a stream and waits until it is ACTIVE. */
  create(name: string, destination?: object): Promise<void>;
  put(name: string, ...records: (string | Uint8Array)[]): Promise<void>;
  /** Moves the clock until an event of this name comes. */
  until<K extends CloudEvent["name"]>(
    name: K,
    matches?: (event: Extract<CloudEvent, { name: K }>) => boolean,
  ): Promise<Extract<CloudEvent, { name: K }>>;
  /** Stops the service and starts it again on the same directory. */
  restart(): Promise<void>;
}

export const ROLE = "arn:aws:iam::000000000000:role/delivery";
export const BUCKET = "arn:aws:s3:::logs";
export const S3 = { RoleARN: ROLE, BucketARN: BUCKET };

export async function firehoseBench(): Promise<Bench> {
  const cloud = await fakeCloud();
  const objects: Delivered[] = [];
  let service = createFirehose(cloud);
  await service.start();
  const bench: Bench = {
    cloud,
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
      await act(service, "PutRecordBatch", {
        DeliveryStreamName: name,
        Records: records.map((Data) => ({ Data: Buffer.from(Data) })),
      });
    },
    async until(name, matches) {
      const found = cloud.events.next(name, matches);
      let done = false;
      void found.finally(() => {
        done = true;
      });
      for (let turns = 0; !done; turns++) {
        // Files are read and written meanwhile: the clock moves on when nothing happens any more.
        for (let i = 0; i < 20 && !done; i++) await new Promise(setImmediate);
        if (!done && turns % 5 === 4) await cloud.clock.advance(1000);
        if (turns > 50_000) throw new Error(`no ${name} came`);
      }
      return found;
    },
    async restart() {
      await service.stop();
      service = createFirehose(cloud);
      await service.start();
    },
    async [Symbol.asyncDispose]() {
      await service.stop();
      await cloud[Symbol.asyncDispose]();
    },
  };
  cloud.answers.set("s3.PutObject", async (input: PutObjectCommandInput) => {
    bench.onPut?.(input);
    const body = await buffer(input.Body as Readable);
    objects.push({
      bucket: input.Bucket ?? "",
      key: input.Key ?? "",
      body,
      ...(input.ContentType && { contentType: input.ContentType }),
      ...(input.ContentEncoding && { contentEncoding: input.ContentEncoding }),
      input,
    });
    return {};
  });
  return bench;
}
