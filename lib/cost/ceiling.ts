import { instanceType, type Prices, TABLE_PRICES } from "../facts/prices";
import { quota } from "../facts/quotas";
import { sum } from "./class-cost";
import type { Costed } from "./costed";
import type { Charge } from "./pricer";
import { seatCost } from "./seat-cost";

const GB = 1e9;
const HOUR = 3600;

/** Firehose bills every record by whole units of this size, be it a byte long. */
const BILLED_UNIT = 5 * 1024;

/** What a vCPU of a t4g may do for nothing more; what is over it is billed, since the stacks leave them unlimited. */
const BASELINE = 0.1;

/** The most that the transform can do: calls of 1 MiB, each until its time-out, with its memory. */
const TRANSFORM = { timeout: 60, gigabytes: 0.25 };

/** JSON of what came in, cut into the smallest objects that hints allow, each a multipart upload of three requests. */
const PUTS_A_MIB = 1.4 * 3;

/** The most that a seat can cost an hour, USD. */
export interface Ceiling {
  /** Whatever its programs do: what stands, runs and flows, with every instance at its limit. */
  byItself: number;
  /** What its student can add on purpose with the seat's credentials, up to AWS's quotas. */
  onPurpose: readonly Charge[];
  /** Both together. */
  hourly: number;
}

/**
 * The hard ceiling of a seat. A generator's rate is fixed, a student can start no further instance and raise no capacity; what
 * bounds somebody who floods the stream on purpose is Firehose's quota of the Region.
 * @param region whose quotas hold
 */
export function seatCeiling(costed: Costed, region: string, prices: Prices = TABLE_PRICES): Ceiling {
  const seat = seatCost({ ...costed, packed: false }, prices);
  const cores = costed.generators * (instanceType("t4g.micro")?.vcpus ?? 0) * (1 - BASELINE);
  const bursts = cores * prices.of("ec2.t4g.surplus.vcpu-hour");
  const byItself = sum(seat.running) + sum(seat.standing) + sum(seat.flow) + bursts;
  const onPurpose = flood(region, prices);
  return { byItself, onPurpose, hourly: byItself + sum(onPurpose) };
}

function flood(region: string, prices: Prices): Charge[] {
  const records = quota("firehose.records-per-second", region).default;
  const mebibytes = quota("firehose.mebibytes-per-second", region).default;
  const shards = quota("kinesis.shards", region).default;
  const gigabyteSeconds = mebibytes * TRANSFORM.timeout * TRANSFORM.gigabytes;
  return [
    {
      what: `${records.toLocaleString("en-US")} records a second into the stream`,
      hourly: (HOUR * records * BILLED_UNIT * prices.of("firehose.ingestion.gb")) / GB,
    },
    {
      what: "the transform at its time-out",
      hourly:
        HOUR *
        (gigabyteSeconds * prices.of("lambda.arm.gb-second") + mebibytes * prices.of("lambda.request")),
    },
    {
      what: `${mebibytes} MiB a second in small objects`,
      hourly: HOUR * mebibytes * PUTS_A_MIB * prices.of("s3.put"),
    },
    {
      what: `${shards.toLocaleString("en-US")} shards in data streams of the student's own`,
      hourly: shards * prices.of("kinesis.shard.hour"),
    },
  ];
}

/** Not in any ceiling: what is downloaded from AWS, for which there is no quota, USD a GB. */
export const downloadPrice = (prices: Prices = TABLE_PRICES): number => prices.of("transfer.out.gb");
