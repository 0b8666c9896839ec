import { impossibleParts } from "../../../lib/class/impossible";

const partsOf = (values: Record<string, unknown>) => impossibleParts((key) => values[key]);

test("an agent in front of Kafka is refused with the reason", () => {
  expect(partsOf({ producer: "agent", source: "kafka" })).toEqual([
    {
      key: "producer",
      what: "`producer: agent` and `source: kafka` do not go together: Kinesis Agent sends to Firehose and to Kinesis Data Streams, and does not speak Kafka",
      fix: "Write `producer: sdk`, or another source",
    },
  ]);
});

test.each([{}, { producer: "agent" }, { producer: "agent", source: "kinesis" }, { source: "kafka" }])(
  "%j can be",
  (values) => {
    expect(partsOf(values)).toEqual([]);
  },
);
