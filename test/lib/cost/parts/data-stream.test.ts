import { dataStream } from "../../../../lib/cost/parts/data-stream";
import { TABLE_PRICES } from "../../../../lib/facts/prices";
import { COSTED, costedWith } from "../../../support/costed";

test("a shard costs by the hour, whether or not anything flows", () => {
  expect(dataStream(costedWith({ source: "kinesis" }), TABLE_PRICES)).toEqual({
    running: [],
    standing: [{ what: "1 shard", hourly: 0.015 }],
  });
});

test("a seat without a data stream pays for none", () => {
  expect(dataStream(COSTED, TABLE_PRICES)).toEqual({ running: [], standing: [] });
});
