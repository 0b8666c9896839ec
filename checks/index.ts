import { agentLines } from "./agent-lines";
import { agentRecords } from "./agent-records";
import { agentRotation } from "./agent-rotation";
import { applies, type SeatKind } from "./applies";
import { atLeastOnce } from "./at-least-once";
import { changeHints } from "./change-hints";
import { countsAgree } from "./counts-agree";
import { describeStreamStep } from "./describe-stream";
import { errorsAndRecovery } from "./errors-and-recovery";
import { generatorHost } from "./generator-host";
import { hotKey } from "./hot-key";
import { jsonLines } from "./json-lines";
import { kafkaGroup } from "./kafka-group";
import { kafkaLag } from "./kafka-lag";
import { kafkaProduce } from "./kafka-produce";
import { kafkaRebalance } from "./kafka-rebalance";
import { kafkaReplay } from "./kafka-replay";
import { mapping } from "./mapping";
import { ownSeat } from "./own-seat";
import { predictFlush } from "./predict-flush";
import { prefixAndTime } from "./prefix-and-time";
import { putRecord } from "./put-record";
import { putRecordBatch } from "./put-record-batch";
import { queryAndCompare } from "./query-and-compare";
import { readItAgain } from "./read-it-again";
import { replay } from "./replay";
import { severalServers } from "./several-servers";
import type { Step } from "./step";
import { twoConsumers } from "./two-consumers";
import { warehouseColumn } from "./warehouse-column";
import { warehouseRows } from "./warehouse-rows";
import { warehouseTop } from "./warehouse-top";

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
  severalServers,
  agentRecords,
  agentLines,
  agentRotation,
  putRecordBatch,
  twoConsumers,
  replay,
  hotKey,
  kafkaProduce,
  kafkaGroup,
  kafkaRebalance,
  kafkaReplay,
  kafkaLag,
  predictFlush,
  errorsAndRecovery,
  readItAgain,
  changeHints,
  prefixAndTime,
  atLeastOnce,
  countsAgree,
  mapping,
  warehouseRows,
  warehouseTop,
  warehouseColumn,
  queryAndCompare,
];

/** @returns the steps that a seat has, in the order of the course */
export const stepsOf = (seat: SeatKind): readonly Step[] => STEPS.filter((step) => applies(step, seat));
