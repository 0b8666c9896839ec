import type { PutObjectCommandInput } from "@aws-sdk/client-s3";
import { sleep } from "../../../core/clock";
import { AwsError } from "../../../core/errors";
import type { Destination, S3Settings } from "../destination/destination";
import { parametersOf } from "../destination/processing";
import type { Stream } from "../store";
import { bodyOf, type Counts } from "./body";
import { compress, contentEncodingOf } from "./compression";
import type { BufferName, FlushReason, StreamContext } from "./context";
import { backupKey, deliveryKey, errorKey, type Partition } from "./naming";
import type { Mark, Stretch } from "./raw-reader";
import { deliveryFailure } from "./s3-failures";

/** Records that processing made at once; times are milliseconds since 1970. */
export interface Part {
  oldest: number;
  processed: number;
  records: number;
  lines: number;
}

/** Records that become one object. */
export interface Batch {
  /** Arrival of the oldest, milliseconds since 1970. */
  oldest: number;
  /**
   * Of records that were read from a data stream: when the oldest was put there, which is what the times in a key show.
   * @default oldest
   */
  put?(): Promise<number>;
  partition?: Partition;
  /** Of records that failed: what names their folder, `processing-failed`. */
  errorOutputType?: string;
  /** What the producer put for them, where that is not what is delivered: metrics count it. */
  original?: { records: number; bytes: number };
  /** Lines in them, where that is not what their bytes say: a failed record is told of in one line, whatever it held. */
  lines?: number;
  /** What processing made at once, in order. */
  parts?: readonly Part[];
  /** Reads them from the start, each time that it is called. */
  open(): AsyncIterable<Stretch>;
  /** Behind the last of them, once they are read. */
  end(): Mark;
}

export type Outcome =
  | ({ kind: "delivered"; key: string } & Counts)
  /** The stream stops; nothing is lost, the records stay in their log. */
  | { kind: "stopped" }
  /** The oldest record has been waiting longer than Firehose keeps one. */
  | { kind: "expired" };

/** Records of direct puts are kept for a day. */
export const RETENTION_MS = 24 * 60 * 60 * 1000;

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

const NOTHING = Buffer.alloc(0);
const LF = Buffer.from("\n");

/** Writes the objects of one buffer to its bucket, and tries each again until it is there. */
export class Writer {
  constructor(
    private readonly context: StreamContext,
    private readonly buffer: Exclude<BufferName, "processing">,
  ) {}

  /** Delivers by the configuration in force at each attempt. Resolves when S3 has acknowledged the object. */
  async deliver(batch: Batch, reason: FlushReason): Promise<Outcome> {
    const { clock } = this.context.cloud;
    const started = clock.now();
    for (let attempt = 1; ; attempt++) {
      const stream = this.context.stream();
      const settings = this.settings(stream);
      try {
        const written = await this.write(stream, settings, batch);
        this.count(batch, batch.original ?? written);
        this.tell(settings, {
          ...written,
          reason,
          oldest: batch.oldest,
          milliseconds: clock.now() - started,
          ...(batch.parts && { parts: batch.parts }),
        });
        return { kind: "delivered", ...written };
      } catch (error) {
        if (this.context.signal.aborted) return { kind: "stopped" };
        this.count(batch, undefined);
        const wait = Math.min(FIRST_RETRY_MS * 2 ** (attempt - 1), LONGEST_RETRY_MS);
        await this.report(error, stream, settings, attempt, wait);
        if (clock.now() - batch.oldest >= RETENTION_MS) return { kind: "expired" };
        await sleep(clock, wait, this.context.signal).catch(() => undefined);
        if (this.context.signal.aborted) return { kind: "stopped" };
      }
    }
  }

  private async write(stream: Stream, settings: S3Settings, batch: Batch): Promise<{ key: string } & Counts> {
    const { sessions, cloud } = this.context;
    const { identity } = await sessions.get(settings.RoleARN, stream.arn, "AWSFirehoseToS3");
    const key = this.key(stream, settings, batch, (await batch.put?.()) ?? batch.oldest);
    // Error objects are never compressed.
    const format = this.buffer === "error" ? "UNCOMPRESSED" : settings.CompressionFormat;
    const encoding = contentEncodingOf(format);
    const kms = settings.EncryptionConfiguration.KMSEncryptionConfig?.AWSKMSKeyARN;
    const counts: Counts = { records: 0, bytes: 0, lines: 0 };
    const body = compress(format, bodyOf(batch.open(), this.delimiter(stream.destination), counts));
    const input: PutObjectCommandInput = {
      Bucket: bucketOf(settings),
      Key: key,
      Body: body,
      ContentType: "application/octet-stream",
      // Node has this one from the machine; S3 would compute a slower one by itself.
      ChecksumAlgorithm: "CRC32",
      ...(encoding && { ContentEncoding: encoding }),
      ...(kms && { ServerSideEncryption: "aws:kms", SSEKMSKeyId: kms }),
    };
    try {
      await this.meetFaults(stream, async () => {
        await cloud.call(identity, "s3", "PutObject", input);
      });
    } finally {
      // A body that S3 refused to read holds a file open.
      body.destroy();
    }
    return { key, ...counts, lines: batch.lines ?? counts.lines };
  }

  /** Puts an object with whatever faults are on for the stream. */
  private async meetFaults({ name }: Stream, put: () => Promise<void>): Promise<void> {
    const { faults, cloud, signal } = this.context;
    const slow = faults.find(name, "slow-delivery");
    if (slow) await sleep(cloud.clock, slow.milliseconds, signal);
    if (faults.find(name, "s3-outage"))
      throw new AwsError("ServiceUnavailable", "Please reduce your request rate.", 503);
    if (faults.find(name, "s3-denied")) throw new AwsError("AccessDenied", "Access Denied", 403);
    await put();
    const duplicate = faults.find(name, "duplicate");
    if (!duplicate) return;
    faults.remove(duplicate.id);
    throw new AwsError("InternalError", "We encountered an internal error. Please try again.", 500);
  }

  private settings({ destination }: Stream): S3Settings {
    return (this.buffer === "backup" && destination.S3BackupDescription) || destination;
  }

  private key(stream: Stream, settings: S3Settings, batch: Batch, oldest: number): string {
    const by = { stream: stream.name, version: stream.version, oldest };
    if (this.buffer === "backup") return backupKey(by, settings);
    if (batch.errorOutputType !== undefined) return errorKey(by, stream.destination, batch.errorOutputType);
    return deliveryKey(by, stream.destination, batch.partition);
  }

  /** Error objects hold one JSON text a line. */
  private delimiter({ ProcessingConfiguration: processing }: Destination): Buffer {
    if (this.buffer === "error") return LF;
    if (this.buffer === "backup") return NOTHING;
    return parametersOf(processing, "AppendDelimiterToRecord") ? LF : NOTHING;
  }

  /** @param delivered undefined for an attempt that failed */
  private count(batch: Batch, delivered: { records: number; bytes: number } | undefined): void {
    const { record, cloud } = this.context;
    const to = this.buffer === "backup" ? "BackupToS3" : "DeliveryToS3";
    record(`${to}.Records`, delivered?.records ?? 0);
    record(`${to}.Bytes`, delivered?.bytes ?? 0);
    record(`${to}.Success`, delivered ? 1 : 0);
    const seconds = (cloud.clock.now() - batch.oldest) / 1000;
    record(`${to}.DataFreshness`, Math.round(seconds));
    if (!delivered || !batch.partition) return;
    record("DeliveryToS3.ObjectCount", 1);
    record("PerPartitionThroughput", Math.round(delivered.bytes / Math.max(1, seconds)));
  }

  private tell(
    settings: S3Settings,
    flush: {
      key: string;
      reason: FlushReason;
      oldest: number;
      milliseconds: number;
      parts?: readonly Part[];
    } & Counts,
  ): void {
    const { cloud } = this.context;
    cloud.events.emit("bufferFlushed", {
      stream: this.context.stream().name,
      region: cloud.region,
      buffer: this.buffer,
      bucket: bucketOf(settings),
      ...flush,
    });
  }

  private async report(
    error: unknown,
    stream: Stream,
    settings: S3Settings,
    attempt: number,
    retryIn: number,
  ): Promise<void> {
    const failure = deliveryFailure(error);
    this.context.cloud.events.emit("deliveryDelayed", {
      stream: stream.name,
      region: this.context.cloud.region,
      buffer: this.buffer,
      bucket: bucketOf(settings),
      code: failure.errorCode,
      message: error instanceof Error ? error.message : String(error),
      attempt,
      retryIn,
    });
    await this.context.errors.write(stream, settings, failure);
  }
}

const bucketOf = ({ BucketARN }: S3Settings): string => BucketARN.slice(BucketARN.indexOf(":::") + 3);
