import { changed, named } from "../../../../local/services/kinesis/monitoring";
import type { Stream } from "../../../../local/services/kinesis/store";

test("ALL stands for each of the seven", () => {
  expect(named(["ALL", "IncomingBytes"])).toHaveLength(7);
  expect(named(["IncomingBytes"])).toEqual(["IncomingBytes"]);
});

test("an answer tells what is on, and what will be", () => {
  const stream = { name: "s", arn: "arn", shardMetrics: ["OutgoingBytes"] } as unknown as Stream;
  expect(changed(stream, [])).toEqual({
    StreamName: "s",
    StreamARN: "arn",
    CurrentShardLevelMetrics: ["OutgoingBytes"],
    DesiredShardLevelMetrics: [],
  });
});
