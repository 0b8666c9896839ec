import { dataStream } from "../../../../lib/cost/parts/data-stream";
import { TABLE_PRICES } from "../../../../lib/facts/prices";
import { COSTED, costedWith } from "../../../support/costed";

test("shards cost by the hour, whether or not anything flows", () => {
  expect(dataStream(costedWith({ source: "kinesis" }), TABLE_PRICES)).toEqual({
    running: [],
    standing: [{ what: "2 shards", hourly: 0.03 }],
  });
});

test("a seat without a data stream pays for none", () => {
  expect(dataStream(COSTED, TABLE_PRICES)).toEqual({ running: [], standing: [] });
});
