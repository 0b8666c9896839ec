import { join } from "node:path";
import type { Cloud } from "../../../core/cloud";
import { RecordLog } from "../../../core/state/record-log";
import type { Table } from "../../../core/state/table";
import type { Faults } from "../faults/faults";
import type { RecordMetric } from "../metrics/metrics";
import type { JqEngine } from "../processing/jq-engine";
import { processBatch } from "../processing/process";
import { processes } from "../processing/stages";
import { Copier, type LoadQueue } from "../redshift/copier";
import type { Stream } from "../store";
import { ChunkSink } from "./chunk-sink";
import type { FlushReason, StreamContext } from "./context";
import type { ErrorLog } from "./error-log";
import type { PackedRecords } from "./packed-records";
import { type Chunk, ProcessedLog } from "./processed-log";
import type { StreamProgress } from "./progress";
import { isBefore, type Mark } from "./raw-reader";
import { type Accepted, RawSink } from "./raw-sink";
import type { RoleSessions } from "./role-sessions";
import { sinkSurroundings } from "./sink-surroundings";
import { bufferHints } from "./stream-hints";
import { type Batch, type Outcome, Writer } from "./writer";

/** What one stream's delivery is built from. */
export interface PipelineParts {
  cloud: Cloud;
  stream(): Stream;
  sessions: RoleSessions;
  errors: ErrorLog;
  jq: JqEngine;
  faults: Faults;
  record: RecordMetric;
  progress: StreamProgress;
  loads: Table<LoadQueue>;
}

/** A segment is given up as soon as all in it is delivered, so small ones free the disk sooner. */
const SEGMENT_BYTES = 16 * 1024 * 1024;
const IDLE_SEGMENT = 1024 * 1024;
/** Processing rests while more than this, and twice the destination's hint, waits behind it. */
const MOST_PROCESSED = 64 * 1024 * 1024;
/**
 * One stream at work: intake → log → (processors → processed log) → buffers → S3. Whatever a buffer holds is in a log, and
 * each reader of a log keeps how far it has come.
 */
export class Pipeline {
  private readonly stopping = new AbortController();
  private readonly main: RawSink;
  private readonly deliveries: ChunkSink;
  private readonly failures: ChunkSink;
  private backup: RawSink | undefined;
  private readonly context: StreamContext;
  private readonly copier: Copier;

  private constructor(
    private readonly parts: PipelineParts,
    private readonly log: RecordLog,
    private readonly processed: ProcessedLog,
  ) {
    this.context = { ...parts, signal: this.stopping.signal };
    this.copier = new Copier(this.context, parts.loads);
    this.main = this.mainSink();
    this.deliveries = this.chunkSink("delivery");
    this.failures = this.chunkSink("error");
  }

  /** Opens the logs of a stream, takes up what waits in them. */
  static async open(parts: PipelineParts): Promise<Pipeline> {
    const directory = streamDirectory(parts.cloud, parts.stream().id);
    const options = { durable: parts.cloud.state.durable, segmentBytes: SEGMENT_BYTES };
    const log = await RecordLog.open(join(directory, "records"), options);
    const processed = await ProcessedLog.open(join(directory, "processed"), options);
    const pipeline = new Pipeline(parts, log, processed);
    await pipeline.main.load();
    pipeline.committed(processed.pending);
    await pipeline.reconfigure();
    return pipeline;
  }

  /**
   * Resolves when the records are on disk: from then on they are Firehose's to deliver.
   * @param arrival milliseconds since 1970
   * @throws the system's error when the disk does not take them; nothing of them is kept then
   */
  async accept(records: PackedRecords, arrival: number): Promise<void> {
    const position = await this.log.append(records.arrived(arrival));
    const { count, bytes, lines } = records;
    this.accepted({ position, records: count, bytes, lines, arrival });
  }

  /** The stream's configuration has changed: hints may be shorter now, and there may be a backup. */
  async reconfigure(): Promise<void> {
    if (this.parts.stream().destination.S3BackupMode === "Enabled" && !this.backup) {
      const mark = this.parts.progress.current.backup ?? this.main.position;
      await this.parts.progress.move({ backup: mark });
      this.backup = this.backupSink(mark);
      await this.backup.load();
    }
    for (const sink of [this.main, this.backup, this.deliveries, this.failures, this.copier]) sink?.wake();
  }

  /** Ends waits, lets what is under way finish, and closes the logs; what is buffered stays in them. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error("the delivery stream stops"));
    await Promise.all([this.main.stop(), this.backup?.stop(), this.deliveries.stop(), this.failures.stop()]);
    await this.copier.stop();
    await Promise.all([this.log.close(), this.processed.close()]);
  }

  private accepted(accepted: Accepted): void {
    const { name } = this.parts.stream();
    const { records, bytes, lines, arrival } = accepted;
    this.parts.cloud.events.emit("recordsAccepted", {
      stream: name,
      region: this.parts.cloud.region,
      records,
      bytes,
      lines,
      arrival,
    });
    this.main.accepted(accepted);
    this.backup?.accepted(accepted);
  }

  private committed(chunks: readonly Chunk[]): void {
    this.deliveries.add(chunks.filter(({ buffer }) => buffer === "delivery"));
    this.failures.add(chunks.filter(({ buffer }) => buffer === "error"));
  }

  /** Delivers records as they are, or sends them through the processors: whichever the configuration says at the time. */
  private mainSink(): RawSink {
    const { progress } = this.parts;
    const kept = progress.current.main;
    const { processedTo } = this.processed;
    const start = processedTo && isBefore(kept, processedTo) ? processedTo : kept;
    const writer = new Writer(this.context, "delivery");
    const process = (batch: Batch): Promise<Outcome> =>
      processBatch(
        this.context,
        {
          log: this.processed,
          partitions: this.deliveries,
          committed: (chunks) => this.committed(chunks),
        },
        batch,
      );
    return new RawSink(this.log, start, {
      ...sinkSurroundings(this.context, () => (this.processes ? "processing" : "delivery")),
      held: () => this.processes && this.backlog() > this.mostProcessed(),
      deliver: (batch, reason) =>
        this.processes ? process(batch) : this.toLoad(writer.deliver(batch, reason)),
      delivered: async (mark) => {
        // What was processed is kept by the processed log itself.
        if (!this.processes) await progress.move({ main: mark });
        await this.release(mark, this.backup?.position);
      },
    });
  }

  private backupSink(start: Mark): RawSink {
    const writer = new Writer(this.context, "backup");
    return new RawSink(this.log, start, {
      ...sinkSurroundings(this.context, () => "backup"),
      deliver: (batch, reason) => writer.deliver(batch, reason),
      delivered: async (mark) => {
        await this.parts.progress.move({ backup: mark });
        await this.release(this.main.position, mark);
      },
    });
  }

  private chunkSink(buffer: "delivery" | "error"): ChunkSink {
    const writer = new Writer(this.context, buffer);
    return new ChunkSink(this.processed, {
      ...sinkSurroundings(this.context, () => buffer),
      deliver: (batch: Batch, reason: FlushReason) =>
        buffer === "delivery" ? this.toLoad(writer.deliver(batch, reason)) : writer.deliver(batch, reason),
      drained: () => this.main.wake(),
    });
  }

  /** Notes a delivered object for the table before its records are given up. */
  private async toLoad(delivery: Promise<Outcome>): Promise<Outcome> {
    const outcome = await delivery;
    const { BucketARN, Redshift } = this.parts.stream().destination;
    if (outcome.kind !== "delivered" || !Redshift) return outcome;
    const bucket = BucketARN.slice(BucketARN.indexOf(":::") + 3);
    await this.copier.add({ bucket, key: outcome.key, records: outcome.records, bytes: outcome.bytes });
    return outcome;
  }

  private get processes(): boolean {
    return processes(this.parts.stream().destination);
  }

  private backlog(): number {
    return this.deliveries.total.bytes + this.failures.total.bytes;
  }

  private mostProcessed(): number {
    return Math.max(MOST_PROCESSED, 2 * bufferHints(this.parts.stream().destination, "delivery").bytes);
  }

  /** Frees the segments that neither reader needs any more. */
  private async release(main: Mark, backup: Mark | undefined): Promise<void> {
    const oldest = backup && isBefore(backup, main) ? backup : main;
    const idle = oldest.position >= this.log.next && this.log.acknowledgedBytes > IDLE_SEGMENT;
    if (idle) await this.log.rotate();
    await this.log.release(oldest.position);
  }
}

/** @returns where all lies that a stream holds */
export const streamDirectory = ({ state }: Cloud, id: string): string => state.path("streams", id);
