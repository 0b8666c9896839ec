import { applies, type SeatKind } from "./applies";
import { atLeastOnce } from "./at-least-once";
import { changeHints } from "./change-hints";
import { describeStreamStep } from "./describe-stream";
import { errorsAndRecovery } from "./errors-and-recovery";
import { generatorHost } from "./generator-host";
import { jsonLines } from "./json-lines";
import { ownSeat } from "./own-seat";
import { predictFlush } from "./predict-flush";
import { prefixAndTime } from "./prefix-and-time";
import { putRecord } from "./put-record";
import { putRecordBatch } from "./put-record-batch";
import { queryAndCompare } from "./query-and-compare";
import { readItAgain } from "./read-it-again";
import type { Step } from "./step";

export { applies, describeOnly, type SeatKind, USUAL_SEAT } from "./applies";
export * from "./kafka-port";
export { beginStep, checkStep, type Result, type Surroundings } from "./run";
export * from "./step";

/** Every step, in the order of the course: those that fit into 90 minutes, then those that go on from there. No seat has all. */
export const STEPS: readonly Step[] = [
  ownSeat,
  describeStreamStep,
  putRecord,
  jsonLines,
  generatorHost,
  putRecordBatch,
  predictFlush,
  errorsAndRecovery,
  readItAgain,
  changeHints,
  prefixAndTime,
  atLeastOnce,
  queryAndCompare,
];

/** @returns the steps that a seat has, in the order of the course */
export const stepsOf = (seat: SeatKind): readonly Step[] => STEPS.filter((step) => applies(step, seat));
