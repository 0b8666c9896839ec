import { HOURS_A_MONTH, type Prices } from "../../facts/prices";
import type { Costed } from "../costed";

const GB = 1e9;
const HOUR = 3600;

/** Measured: what is left of a line in a gzipped object of JSON lines. */
const OBJECT_BYTES_A_LINE = 21;

/** A heartbeat every ten seconds, in bytes with what CloudWatch counts on top. */
const HEARTBEATS = { seconds: 10, bytes: 330 };

/** Log lines of hosts, USD an hour while they run. */
export function heartbeatCost({ generators }: Costed, prices: Prices): number {
  return (generators * (HOUR / HEARTBEATS.seconds) * HEARTBEATS.bytes * prices.of("logs.ingestion.gb")) / GB;
}

/**
 * What the objects of a seat cost that were made in so many hours, USD for each hour that they are kept.
 * @param hours that lines flowed
 */
export function keptObjects({ generators, rate }: Costed, hours: number, prices: Prices): number {
  const bytes = generators * rate * HOUR * hours * OBJECT_BYTES_A_LINE;
  return (bytes / GB) * (prices.of("s3.storage.gb-month") / HOURS_A_MONTH);
}
