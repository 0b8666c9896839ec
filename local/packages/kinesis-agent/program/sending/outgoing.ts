import { createHash } from "node:crypto";
import type { Flow } from "../config/flow";
import { type AgentRecord, type OutgoingRecord, sizeOf } from "./record";

/**
 * Gives a record its partition key, and cuts what is too large for the service: the terminator takes the place of the last bytes.
 * @param random from 0 to below 1
 * @returns the record, and whether it was cut; undefined for one that shall not be sent
 */
export function outgoing(
  { kind, partitionKey: option, terminator }: Flow,
  { data, file, end }: AgentRecord,
  random: () => number,
): { record: OutgoingRecord; isCut: boolean } | undefined {
  if (!data) return undefined;
  const key = kind.key === "kinesisStream" ? partitionKey(option, data, random) : undefined;
  const record: OutgoingRecord = { data, ...(key !== undefined && { partitionKey: key }), file, end };
  if (sizeOf(record) <= kind.mostRecordBytes) return { record, isCut: false };
  const most = kind.mostRecordBytes - (key ?? "").length - terminator.length;
  return { record: { ...record, data: Buffer.concat([data.subarray(0, most), terminator]) }, isCut: true };
}

/**
 * The agent's own DETERMINISTIC takes the hash of all that it has read at once where nothing is made of the record; this is what
 * AWS says of it: a hash of the record.
 */
const partitionKey = (option: Flow["partitionKey"], data: Buffer, random: () => number): string =>
  option === "RANDOM" ? String(random() * 1_000_000) : createHash("md5").update(data).digest("hex");
