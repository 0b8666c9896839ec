import { price } from "../facts/prices";
import type { Charge } from "./pricer";

const GB = 1e9;
const MIB = 1024 * 1024;
const HOUR = 3600;

/** Measured: a line of the generator has 254 bytes, and 1.4 times as many as JSON. */
const LINE_BYTES = 254;
const JSON_GROWTH = 1.4;

/** How the generator packs: a record is closed at this size, or when its first line has waited this long. */
const PACK_BYTES = 50 * 1024;
const PACK_SECONDS = 5;

/** Firehose bills every record by whole units of this size. */
const BILLED_UNIT = 5 * 1024;

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
}

/**
 * What flows through a seat's stream to S3 costs, while the generators run.
 * @returns USD an hour by what is paid for, list prices of the price table's Region
 * @see https://aws.amazon.com/firehose/pricing/
 */
export function flowCost(flow: Flow): Charge[] {
  const bytes = flow.generators * flow.rate * LINE_BYTES;
  const calls = deliveries(bytes, TRANSFORM.bytes, Math.min(TRANSFORM.longestWait, flow.buffer.seconds));
  const busy = calls * TRANSFORM.secondsACall + (bytes / MIB) * TRANSFORM.secondsAMib;
  const objects = deliveries(bytes * JSON_GROWTH, flow.buffer.mebibytes * MIB, flow.buffer.seconds);
  const puts = objects * (flow.buffer.seconds < 60 ? MULTIPART_PUTS : 1);
  return [
    { what: "Firehose ingestion", hourly: (HOUR * billedBytes(flow) * price("firehose.ingestion.gb")) / GB },
    {
      what: "transform",
      hourly:
        HOUR * (calls * price("lambda.request") + busy * TRANSFORM.gigabytes * price("lambda.arm.gb-second")),
    },
    { what: "S3 requests", hourly: HOUR * puts * price("s3.put") },
  ];
}

/** @returns buffers that are full or due, a second; an interval of zero is about a second */
function deliveries(bytesASecond: number, size: number, seconds: number): number {
  return Math.max(bytesASecond / size, 1 / Math.max(1, seconds));
}

/** @returns bytes a second as Firehose bills them */
function billedBytes({ generators, rate, packed = true }: Flow): number {
  const bytes = rate * LINE_BYTES;
  const records = packed ? Math.max(bytes / PACK_BYTES, 1 / PACK_SECONDS) : rate;
  // A generator slower than a line in five seconds has no line for every pack.
  const sent = Math.min(records, rate);
  return generators * sent * Math.ceil(bytes / sent / BILLED_UNIT) * BILLED_UNIT;
}
