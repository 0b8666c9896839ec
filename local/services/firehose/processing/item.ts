import type { Origin } from "../kinesis-source/origin";
import type { PartitionKeys } from "../prefix/evaluate";

/** One record on its way through the processors. */
export interface Item {
  /** What a function knows it by: digits, the same at every attempt, and unrelated to the id that the producer got. */
  id: string;
  /** Milliseconds since 1970. */
  arrival: number;
  /** As the producer put it: what failures, backups and metrics are about. */
  original: Buffer;
  /** As the processors before have left it. */
  data: Buffer;
  /** Where it was in its data stream, if it was read from one. */
  origin?: Origin;
  keysFromLambda?: PartitionKeys;
  keysFromQuery?: PartitionKeys;
}

/** Why a record goes to the error output. */
export interface Failure {
  /** Names the folder: `processing-failed` … */
  errorOutputType: string;
  errorCode: string;
  errorMessage: string;
  attemptsMade: number;
  lambdaArn?: string;
}

export interface Failed {
  item: Item;
  failure: Failure;
}

/** What a processor made of the records it was given. */
export interface Passed {
  /** Go on to the next processor, in their order. */
  items: Item[];
  failed: Failed[];
  /** Neither delivered nor failed. */
  dropped: Item[];
}

/** One processor at work. Rejects only when the stream stops. */
export type Stage = (items: Item[]) => Promise<Passed>;

const ID_DIGITS = 56;
const PART_DIGITS = 6;

/** @returns an id that looks like Kinesis' sequence numbers, as those in AWS's samples do */
export function itemId(position: number, index: number): string {
  const digits = `${padded(position, 16)}${padded(index, 6)}${padded(0, PART_DIGITS)}`;
  return `4${"9".padEnd(ID_DIGITS - 1 - digits.length, "57036142")}${digits}`;
}

/** @returns the id of a part of an item */
export const partId = (id: string, part: number): string =>
  id.slice(0, -PART_DIGITS) + padded(part, PART_DIGITS);

const padded = (value: number, digits: number): string => String(value).padStart(digits, "0");
