import { type Prices, TABLE_PRICES } from "../facts/prices";
import type { Charge } from "./pricer";

const GB = 1e9;
const MIB = 1024 * 1024;
const HOUR = 3600;

/** Measured: a line of the generator has 254 bytes, and 1.4 times as many as JSON. */
export const LINE_BYTES = 254;
const JSON_GROWTH = 1.4;

/** How the generator packs: a record is closed at this size, or when its first line has waited this long. */
const PACK_BYTES = 50 * 1024;
const PACK_SECONDS = 5;

/** Firehose bills every record by whole units of this size, Kinesis by whole payload units. */
const BILLED_UNIT = 5 * 1024;
const PAYLOAD_UNIT = 25 * 1024;

/** The second consumer of a data stream, the function that counts: a call for what came in so many seconds. */
const CONSUMER = { gigabytes: 0.25, seconds: 10, secondsACall: 0.05 };

/** The transform as the stacks make it: its memory in GB, the most it gets at once, and what a call takes. */
const TRANSFORM = { gigabytes: 0.25, bytes: MIB, secondsACall: 0.03, secondsAMib: 0.15, longestWait: 60 };

/** A delivery that is not waited for a minute is a multipart upload: begin, one part, complete. */
const MULTIPART_PUTS = 3;

/** How fast lines come to a seat's stream, and how they are gathered. */
export interface Flow {
  /** Generator instances of the seat. */
  generators: number;
  /** Lines a second and generator. */
  rate: number;
  /** Buffer hints of the destination. */
  buffer: { seconds: number; mebibytes: number };
  /** False for producers that put every line as a record of its own. */
  packed?: boolean;
  /** What the generators put to; `direct-put` when absent. */
  source?: "direct-put" | "kinesis" | "kafka";
}

/**
 * What flows through a seat's stream to S3 costs, while the generators run. A data stream in front of it bills its own
 * payload units; Firehose bills what it reads there by the same unit as what is put to it.
 * @returns USD an hour by what is paid for, list prices of the price table's Region
 * @see https://aws.amazon.com/firehose/pricing/
 */
export function flowCost(flow: Flow, prices: Prices = TABLE_PRICES): Charge[] {
  const bytes = flow.generators * flow.rate * LINE_BYTES;
  const calls = deliveries(bytes, TRANSFORM.bytes, Math.min(TRANSFORM.longestWait, flow.buffer.seconds));
  const busy = calls * TRANSFORM.secondsACall + (bytes / MIB) * TRANSFORM.secondsAMib;
  const objects = deliveries(bytes * JSON_GROWTH, flow.buffer.mebibytes * MIB, flow.buffer.seconds);
  const puts = objects * (flow.buffer.seconds < 60 ? MULTIPART_PUTS : 1);
  return [
    ...(flow.source === "kinesis" ? dataStreamCost(flow, prices) : []),
    {
      what: "Firehose ingestion",
      hourly: (HOUR * sent(flow, BILLED_UNIT) * BILLED_UNIT * prices.of("firehose.ingestion.gb")) / GB,
    },
    { what: "transform", hourly: HOUR * lambdaCost(calls, busy * TRANSFORM.gigabytes, prices) },
    { what: "S3 requests", hourly: HOUR * puts * prices.of("s3.put") },
  ];
}

/** @returns buffers that are full or due, a second; an interval of zero is about a second */
function deliveries(bytesASecond: number, size: number, seconds: number): number {
  return Math.max(bytesASecond / size, 1 / Math.max(1, seconds));
}

/** @returns units a second, each record rounded up to whole ones */
function sent({ generators, rate, packed = true }: Flow, unit: number): number {
  const bytes = rate * LINE_BYTES;
  const full = packed ? Math.max(bytes / PACK_BYTES, 1 / PACK_SECONDS) : rate;
  // A generator slower than a line in five seconds has no line for every pack.
  const records = Math.min(full, rate);
  return generators * records * Math.ceil(bytes / records / unit);
}

function dataStreamCost(flow: Flow, prices: Prices): Charge[] {
  const calls = 1 / CONSUMER.seconds;
  const gigabyteSeconds = calls * CONSUMER.secondsACall * CONSUMER.gigabytes;
  return [
    {
      what: "Kinesis payload units",
      hourly: HOUR * sent(flow, PAYLOAD_UNIT) * prices.of("kinesis.put-unit"),
    },
    { what: "counting consumer", hourly: HOUR * lambdaCost(calls, gigabyteSeconds, prices) },
  ];
}

/** @returns USD for calls of a function and what they take */
function lambdaCost(calls: number, gigabyteSeconds: number, prices: Prices): number {
  return calls * prices.of("lambda.request") + gigabyteSeconds * prices.of("lambda.arm.gb-second");
}
