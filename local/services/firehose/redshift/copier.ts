import { Readable } from "node:stream";
import type { GetSecretValueCommandOutput } from "@aws-sdk/client-secrets-manager";
import { sleep } from "../../../core/clock";
import { AwsError } from "../../../core/errors";
import { ROOT } from "../../../core/identity";
import { uuid } from "../../../core/ids";
import type { Table } from "../../../core/state/table";
import type { StreamContext } from "../delivery/context";
import { hourPath } from "../prefix/evaluate";
import { localTime } from "../prefix/local-time";
import type { Stream } from "../store";
import { copySql } from "./copy-sql";
import { copyFailure } from "./failures";
import { FIREHOSE_RANGES } from "./ranges";
import { parseJdbcUrl, type RedshiftSettings } from "./settings";

/** An object that lies in S3 and is to be copied. */
export interface Loadable {
  bucket: string;
  key: string;
  records: number;
  bytes: number;
}

/** What of a stream is still to be copied; it is on disk before the records of its objects are given up. */
export interface LoadQueue {
  waiting: readonly Loadable[];
  /** What one COPY is being tried with, and since when (milliseconds since 1970). */
  batch?: { objects: readonly Loadable[]; since: number };
}

/** Firehose tries a COPY again every five minutes until its retry duration is over. */
const RETRY_MS = 5 * 60 * 1000;

/**
 * Copies a stream's objects into its table, one COPY after the other: the next begins when the one before has ended, with all
 * objects that have come meanwhile.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html
 */
export class Copier {
  private running: Promise<void> | undefined;
  private changing: Promise<unknown> = Promise.resolve();
  private readonly id: string;

  constructor(
    private readonly context: StreamContext,
    private readonly queues: Table<LoadQueue>,
  ) {
    this.id = context.stream().id;
  }

  /** Resolves when the object is noted on disk. */
  async add(object: Loadable): Promise<void> {
    await this.change((queue) => ({ ...queue, waiting: [...queue.waiting, object] }));
    this.wake();
  }

  wake(): void {
    if (this.running || this.context.signal.aborted || this.isEmpty) return;
    this.running = this.run().finally(() => {
      this.running = undefined;
      this.wake();
    });
  }

  /** Resolves when what was under way as the signal aborted is done. */
  async stop(): Promise<void> {
    await this.running;
    await this.changing;
  }

  private get queue(): LoadQueue {
    return this.queues.get(this.id) ?? { waiting: [] };
  }

  private get isEmpty(): boolean {
    return this.queue.waiting.length === 0 && !this.queue.batch;
  }

  private change(next: (queue: LoadQueue) => LoadQueue): Promise<void> {
    const done = this.changing.then(() => this.queues.put(this.id, next(this.queue)));
    this.changing = done.catch(() => undefined);
    return done;
  }

  private async run(): Promise<void> {
    const { clock } = this.context.cloud;
    try {
      while (!this.context.signal.aborted && !this.isEmpty) await this.copyBatch();
    } catch (error) {
      if (this.context.signal.aborted) return;
      this.tellBroken(error);
      await sleep(clock, RETRY_MS, this.context.signal).catch(() => undefined);
    }
  }

  private async copyBatch(): Promise<void> {
    const { cloud, signal } = this.context;
    await this.change(({ waiting, batch }) =>
      batch ? { waiting, batch } : { waiting: [], batch: { objects: waiting, since: cloud.clock.now() } },
    );
    const { batch } = this.queue;
    if (!batch) return;
    for (let attempt = 1; ; attempt++) {
      const stream = this.context.stream();
      const settings = stream.destination.Redshift;
      if (!settings) return this.finish();
      const failure = await this.tryCopy(stream, settings, batch.objects).catch((error: unknown) => ({
        error,
      }));
      if (!failure) return this.finish();
      if (signal.aborted) return;
      await this.report(failure.error, stream, settings, attempt);
      const left = batch.since + settings.RetryOptions.DurationInSeconds * 1000 - cloud.clock.now();
      if (left <= 0) return this.skip(stream, settings, batch.objects);
      await sleep(cloud.clock, Math.min(RETRY_MS, left), signal).catch(() => undefined);
      if (signal.aborted) return;
    }
  }

  /** @returns undefined when it went well */
  private async tryCopy(
    stream: Stream,
    settings: RedshiftSettings,
    objects: readonly Loadable[],
  ): Promise<undefined> {
    const { cloud, sessions, record, signal } = this.context;
    const manifest = await this.putManifest(stream, "manifests/", objects);
    const target = parseJdbcUrl(settings.ClusterJDBCURL);
    if (!target) throw new AwsError("ConnectionFailed", `${settings.ClusterJDBCURL} names no workgroup.`);
    const { identity } = await sessions.get(settings.RoleARN, stream.arn, "AWSFirehoseToRedshift");
    await cloud.call(
      ROOT,
      "redshift-serverless",
      "RunStatements",
      {
        workgroupName: target.workgroup,
        database: target.database,
        login: { kind: "password", ...(await this.credentials(stream, settings)) },
        statements: [copySql(settings, manifest)],
        transaction: true,
        bearer: identity,
        from: FIREHOSE_RANGES[cloud.region] ?? "0.0.0.0/0",
      },
      { signal, region: target.region },
    );
    record("DeliveryToRedshift.Success", 1);
    record("DeliveryToRedshift.Records", sum(objects, "records"));
    record("DeliveryToRedshift.Bytes", sum(objects, "bytes"));
    cloud.events.emit("tableLoaded", {
      stream: stream.name,
      region: cloud.region,
      table: settings.CopyCommand.DataTableName ?? "",
      objects: objects.length,
      records: sum(objects, "records"),
    });
  }

  private async credentials(
    stream: Stream,
    settings: RedshiftSettings,
  ): Promise<{ user: string; password: string }> {
    const { SecretsManagerConfiguration: secrets, Username = "", Password = "" } = settings;
    if (!secrets?.Enabled) return { user: Username, password: Password };
    const role = secrets.RoleARN ?? settings.RoleARN;
    const { identity } = await this.context.sessions.get(role, stream.arn, "AWSFirehoseToRedshift");
    const { SecretString = "{}" } = await this.context.cloud.call<GetSecretValueCommandOutput>(
      identity,
      "secretsmanager",
      "GetSecretValue",
      { SecretId: secrets.SecretARN },
    );
    const { username = "", password = "" }: { username?: string; password?: string } =
      JSON.parse(SecretString);
    return { user: username, password };
  }

  /** Gives the objects up, and lists them for whoever wants to load them by hand. */
  private async skip(
    stream: Stream,
    settings: RedshiftSettings,
    objects: readonly Loadable[],
  ): Promise<void> {
    const manifest = await this.putManifest(stream, "errors/manifests/", objects);
    const { cloud } = this.context;
    cloud.events.emit("loadSkipped", {
      stream: stream.name,
      region: cloud.region,
      table: settings.CopyCommand.DataTableName ?? "",
      objects: objects.length,
      records: sum(objects, "records"),
      manifest,
    });
    await this.finish();
  }

  private finish(): Promise<void> {
    return this.change(({ waiting }) => ({ waiting }));
  }

  /** @returns where it lies */
  private async putManifest(stream: Stream, folder: string, objects: readonly Loadable[]): Promise<string> {
    const { cloud, sessions } = this.context;
    const bucket = objects[0]?.bucket ?? "";
    const now = cloud.clock.now();
    const time = new Date(now).toISOString().slice(0, 19).replace(/[T:]/g, "-");
    const key = `${folder}${hourPath(localTime("UTC", now))}${stream.name}-${time}-${uuid()}`;
    const entries = objects.map((object) => ({
      url: `s3://${object.bucket}/${object.key}`,
      mandatory: true,
    }));
    const { identity } = await sessions.get(stream.destination.RoleARN, stream.arn, "AWSFirehoseToS3");
    await cloud.call(identity, "s3", "PutObject", {
      Bucket: bucket,
      Key: key,
      Body: Readable.from([Buffer.from(JSON.stringify({ entries }))]),
      ContentType: "application/json",
    });
    return `s3://${bucket}/${key}`;
  }

  private async report(
    error: unknown,
    stream: Stream,
    settings: RedshiftSettings,
    attempt: number,
  ): Promise<void> {
    const failure = copyFailure(error);
    const { cloud, record, errors } = this.context;
    record("DeliveryToRedshift.Success", 0);
    cloud.events.emit("deliveryDelayed", {
      stream: stream.name,
      region: cloud.region,
      buffer: "redshift",
      bucket: settings.CopyCommand.DataTableName ?? "",
      code: failure.errorCode,
      message: error instanceof Error ? error.message : String(error),
      attempt,
      retryIn: RETRY_MS,
    });
    const logged = { ...stream.destination, CloudWatchLoggingOptions: settings.CloudWatchLoggingOptions };
    await errors.write(stream, { ...logged, BucketARN: settings.ClusterJDBCURL }, failure);
  }

  private tellBroken(error: unknown): void {
    const { cloud } = this.context;
    const message = error instanceof Error ? error.message : String(error);
    const of = { stream: this.context.stream().name, region: cloud.region, buffer: "redshift" };
    cloud.events.emit("deliveryBroken", { ...of, message });
  }
}

const sum = (objects: readonly Loadable[], of: "records" | "bytes"): number =>
  objects.reduce((total, object) => total + object[of], 0);
