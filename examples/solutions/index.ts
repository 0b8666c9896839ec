import type { Lab } from "../../checks";
import { agentLines } from "./agent-lines";
import { agentRecords } from "./agent-records";
import { agentRotation } from "./agent-rotation";
import { atLeastOnce } from "./at-least-once";
import { changeHints } from "./change-hints";
import { countsAgree } from "./counts-agree";
import { describeStream } from "./describe-stream";
import { errorsAndRecovery } from "./errors-and-recovery";
import { generatorHost } from "./generator-host";
import { hotKey } from "./hot-key";
import { jsonLines } from "./json-lines";
import { kafkaGroup } from "./kafka-group";
import { kafkaLag } from "./kafka-lag";
import { kafkaProduce } from "./kafka-produce";
import { beforeRebalance, kafkaRebalance } from "./kafka-rebalance";
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
import type { Solution } from "./solution";
import { twoConsumers } from "./two-consumers";
import { warehouseColumn } from "./warehouse-column";
import { warehouseRows } from "./warehouse-rows";
import { warehouseTop } from "./warehouse-top";

export type { Solution, SolutionContext } from "./solution";

/** One solution a step, by the step's name. */
export const SOLUTIONS: Readonly<Record<string, Solution>> = {
  "own-seat": ownSeat,
  "describe-stream": describeStream,
  "put-record": putRecord,
  "json-lines": jsonLines,
  "generator-host": generatorHost,
  "several-servers": severalServers,
  "agent-records": agentRecords,
  "agent-lines": agentLines,
  "agent-rotation": agentRotation,
  "put-record-batch": putRecordBatch,
  "predict-flush": predictFlush,
  "errors-and-recovery": errorsAndRecovery,
  "read-it-again": readItAgain,
  "change-hints": changeHints,
  "prefix-and-time": prefixAndTime,
  "at-least-once": atLeastOnce,
  "query-and-compare": queryAndCompare,
  "two-consumers": twoConsumers,
  replay,
  "hot-key": hotKey,
  "counts-agree": countsAgree,
  mapping,
  "kafka-produce": kafkaProduce,
  "kafka-group": kafkaGroup,
  "kafka-rebalance": kafkaRebalance,
  "kafka-replay": kafkaReplay,
  "kafka-lag": kafkaLag,
  "warehouse-rows": warehouseRows,
  "warehouse-top": warehouseTop,
  "warehouse-column": warehouseColumn,
};

/** What has to be so before a step can be begun, by the step's name. */
export const PREPARATIONS: Readonly<Record<string, (lab: Lab) => Promise<void>>> = {
  "kafka-rebalance": beforeRebalance,
};
