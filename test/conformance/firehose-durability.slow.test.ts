import { gunzipSync } from "node:zlib";
import type { InvokeCommandInput } from "@aws-sdk/client-lambda";
import fc from "fast-check";
import { type Bench, type Delivered, firehoseBench } from "../support/firehose";
import { answer, eventOf, transformBy } from "../support/transform";

/** What a version of the stream's destination says of its objects. */
interface Configuration {
  Prefix: string;
  CompressionFormat: "UNCOMPRESSED" | "GZIP";
  interval: number;
  transformed: boolean;
}

type Step =
  | { kind: "put"; lengths: number[] }
  | { kind: "update"; to: Configuration }
  | { kind: "fault"; fault: { kind: string; seconds: number; share?: number; milliseconds?: number } }
  | { kind: "time"; seconds: number }
  | { kind: "restart" | "crash" };

const configuration = fc.record<Configuration>({
  Prefix: fc.constantFrom("", "a/", "b/!{timestamp:yyyy}/"),
  CompressionFormat: fc.constantFrom("UNCOMPRESSED", "GZIP"),
  interval: fc.constantFrom(0, 5, 60),
  transformed: fc.boolean(),
});

const fault = fc.oneof(
  fc.record({ kind: fc.constantFrom("s3-outage", "duplicate", "transform-error"), seconds: fc.nat(40) }),
  fc.record({ kind: fc.constant("fail-records"), seconds: fc.nat(40), share: fc.constantFrom(0.1, 0.5) }),
  fc.record({ kind: fc.constant("slow-delivery"), seconds: fc.nat(40), milliseconds: fc.nat(9000) }),
);

const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({
    kind: fc.constant("put" as const),
    lengths: fc.array(fc.oneof(fc.nat(300), fc.constant(400_000)), { minLength: 1, maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant("update" as const), to: configuration }),
  fc.record({ kind: fc.constant("fault" as const), fault }),
  fc.record({ kind: fc.constant("time" as const), seconds: fc.nat(90) }),
  fc.record({ kind: fc.constantFrom("restart" as const, "crash" as const) }),
);

const ErrorOutputPrefix = "failed/!{firehose:error-output-type}/";

const MAGIC = 0xa5;
const HEADER = 9;

/** @returns a record that tells where it ends; no line feed at its beginning */
function recordOf(id: number, length: number): Buffer {
  const record = Buffer.alloc(HEADER + length, id % 251);
  record.writeUInt8(MAGIC, 0);
  record.writeUInt32LE(id, 1);
  record.writeUInt32LE(length, 5);
  return record;
}

const idOf = (record: Buffer): number => record.readUInt32LE(1);
/** The partition that a record belongs to. */
const partOf = (id: number): string => String(id % 3);

function recordsIn(body: Buffer): Buffer[] {
  const records: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    expect(body[at]).toBe(MAGIC);
    const end = at + HEADER + body.readUInt32LE(at + 5);
    records.push(body.subarray(at, end));
    at = end;
  }
  return records;
}

/** One stream, what was done to it, and what must come of that. */
class Journey {
  private readonly acknowledged = new Map<number, { record: Buffer; at: number }>();
  private readonly versions = new Map<string, Configuration>();
  private next = 0;
  /** Whether records may come twice. */
  private forgiven = false;
  private checked = 0;
  private readonly times = new Map<number, number>();

  /** @param partitioned whether the function gives each record a partition key, and the prefix asks for it */
  constructor(
    private readonly bench: Bench,
    private readonly partitioned: boolean,
  ) {}

  async begin(): Promise<void> {
    this.bench.cloud.answers.set("lambda.Invoke", (input: InvokeCommandInput) =>
      answer(
        eventOf(input).records.map(({ recordId, data }) => ({
          recordId,
          result: idOf(Buffer.from(data, "base64")) % 5 === 0 ? "ProcessingFailed" : "Ok",
          data,
          metadata: { partitionKeys: { k: partOf(idOf(Buffer.from(data, "base64"))) } },
        })),
      ),
    );
    const first = { Prefix: "", CompressionFormat: "UNCOMPRESSED", interval: 5, transformed: false } as const;
    await this.bench.create("s", {
      ...this.destination(first),
      DynamicPartitioningConfiguration: { Enabled: this.partitioned },
    });
    this.versions.set("1", first);
  }

  async take(step: Step): Promise<void> {
    if (step.kind === "put") await this.put(step.lengths);
    if (step.kind === "update") await this.update(step.to);
    if (step.kind === "time") await this.bench.cloud.clock.advance(step.seconds * 1000);
    if (step.kind === "restart") await this.bench.restart();
    if (step.kind === "crash") await this.bench.crash();
    if (step.kind === "crash" || (step.kind === "fault" && step.fault.kind === "duplicate"))
      this.forgiven = true;
    if (step.kind === "fault") {
      const body = { ...step.fault, seconds: step.fault.seconds + 1 };
      expect(await this.bench.faults("POST", "", body)).toMatchObject({ status: 201 });
    }
  }

  /** Lets everything be delivered, and holds it against what was acknowledged. */
  async end(): Promise<void> {
    await this.bench.moveUntil("delivery of all records", () => {
      for (const object of this.bench.objects.slice(this.checked)) this.check(object);
      this.checked = this.bench.objects.length;
      return [...this.acknowledged.keys()].every((id) => this.times.has(id)) || undefined;
    });
    // Whatever were to come a second time would come by now.
    await this.bench.cloud.clock.advance(200_000);
    for (const object of this.bench.objects.slice(this.checked)) this.check(object);
    const twice = [...this.times].filter(([, times]) => times > 1);
    if (!this.forgiven) expect(twice).toEqual([]);
  }

  private async put(lengths: readonly number[]): Promise<void> {
    const records = lengths.map((length) => recordOf(this.next++, length));
    const at = this.bench.cloud.clock.now();
    const { RequestResponses } = await this.bench.act<{ RequestResponses: { RecordId?: string }[] }>(
      "PutRecordBatch",
      { DeliveryStreamName: "s", Records: records.map((Data) => ({ Data })) },
    );
    records.forEach((record, i) => {
      if (RequestResponses[i]?.RecordId) this.acknowledged.set(idOf(record), { record, at });
    });
  }

  private async update(to: Configuration): Promise<void> {
    const CurrentDeliveryStreamVersionId = await this.version();
    await this.bench.act("UpdateDestination", {
      DeliveryStreamName: "s",
      CurrentDeliveryStreamVersionId,
      DestinationId: "destinationId-000000000001",
      ExtendedS3DestinationUpdate: this.destination(to),
    });
    this.versions.set(await this.version(), to);
  }

  /** With dynamic partitioning a function is there always, and buffers are as large as it wants them. */
  private destination({ Prefix, CompressionFormat, interval, transformed }: Configuration): object {
    return {
      Prefix: this.partitioned ? `${Prefix}!{partitionKeyFromLambda:k}/` : Prefix,
      ErrorOutputPrefix,
      CompressionFormat,
      BufferingHints: this.partitioned
        ? { SizeInMBs: 64, IntervalInSeconds: 60 + interval }
        : { SizeInMBs: 1, IntervalInSeconds: interval },
      ProcessingConfiguration:
        transformed || this.partitioned
          ? transformBy({ BufferSizeInMBs: "0.2", BufferIntervalInSeconds: "3", NumberOfRetries: "1" })
          : { Enabled: false },
    };
  }

  private async version(): Promise<string> {
    const { DeliveryStreamDescription } = await this.bench.act<{
      DeliveryStreamDescription: { VersionId: string };
    }>("DescribeDeliveryStream", { DeliveryStreamName: "s" });
    return DeliveryStreamDescription.VersionId;
  }

  /** Every record in the object was acknowledged, is what it was, and stands under a key that the rules give. */
  private check({ key, body, bucket }: Delivered): void {
    expect(bucket).toBe("logs");
    const [, version = ""] = /s-(\d+)-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d-/.exec(key) ?? [];
    const configured = this.versions.get(version);
    if (!configured) throw new Error(`${key} is of a version that never was`);
    const failed = key.includes("processing-failed");
    const records = failed
      ? originals(body)
      : recordsIn(configured.CompressionFormat === "GZIP" ? gunzipSync(body) : body);
    expect(records.length).toBeGreaterThan(0);
    let oldest = Number.POSITIVE_INFINITY;
    for (const record of records) {
      const id = idOf(record);
      const sent = this.acknowledged.get(id);
      if (!sent) throw new Error(`record ${id} was never acknowledged`);
      expect(sent.record.equals(record)).toBe(true);
      oldest = Math.min(oldest, sent.at);
      this.times.set(id, (this.times.get(id) ?? 0) + 1);
    }
    const parts = new Set(records.map((record) => partOf(idOf(record))));
    if (this.partitioned && !failed) expect(parts.size).toBe(1);
    const partition = this.partitioned ? [...parts][0] : undefined;
    expect(key).toMatch(keyOf(configured, version, oldest, { failed, ...(partition && { partition }) }));
  }
}

function originals(body: Buffer): Buffer[] {
  return body
    .toString()
    .split("\n")
    .map((line) => Buffer.from((JSON.parse(line) as { rawData: string }).rawData, "base64"));
}

function keyOf(
  { Prefix, CompressionFormat }: Configuration,
  version: string,
  oldest: number,
  { failed, partition }: { failed: boolean; partition?: string },
): RegExp {
  const [year, month, day, hour, minute, second] = new Date(oldest).toISOString().split(/[-T:.]/);
  const dated = `${year}/${month}/${day}/${hour}/`;
  const plain = Prefix.includes("!") ? `b/${year}/` : Prefix;
  // A prefix with an expression in it gets no date.
  const own = partition ? `${plain}${partition}/` : plain + (Prefix.includes("!") ? "" : dated);
  const name = `s-${version}-${[year, month, day, hour, minute, second].join("-")}-[0-9a-f-]{36}`;
  const extension = !failed && CompressionFormat === "GZIP" ? "\\.gz" : "";
  return new RegExp(`^${failed ? "failed/processing-failed/" : own}${name}${extension}$`);
}

test("whatever happens, every acknowledged record is delivered as it came, once unless something broke", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 14 }),
      fc.boolean(),
      async (steps, partitioned) => {
        await using bench = await firehoseBench();
        const journey = new Journey(bench, partitioned);
        await journey.begin();
        for (const taken of steps) await journey.take(taken);
        await journey.end();
      },
    ),
    { numRuns: 20 },
  );
});
