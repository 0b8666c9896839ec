import { extractionStage } from "../../../../../local/services/firehose/processing/extraction-stage";
import { type Item, itemId } from "../../../../../local/services/firehose/processing/item";

const item = (envelope: unknown): Item => {
  const data = Buffer.from(JSON.stringify(envelope));
  return { id: itemId(0, 0), arrival: 0, original: Buffer.from("packed"), data };
};
const events = (...messages: unknown[]) => ({
  messageType: "DATA_MESSAGE",
  logEvents: messages.map((message, id) => ({ id: String(id), timestamp: 0, message })),
});

test("§11 each message and a line feed, one record an envelope", async () => {
  const { items, failed } = await extractionStage([item(events("one", "zwei ü")), item(events())]);
  expect(items.map(({ data }) => data.toString())).toEqual(["one\nzwei ü\n", ""]);
  expect(items[0]?.original.toString()).toBe("packed");
  expect(failed).toEqual([]);
});

test("§11 a control message is an empty record", async () => {
  const { items } = await extractionStage([item({ messageType: "CONTROL_MESSAGE", logEvents: [{}] })]);
  expect(items.map(({ data }) => data.length)).toEqual([0]);
});

test.each([
  ["another kind of message", { messageType: "OTHER", logEvents: [] }],
  ["no list of events", { messageType: "DATA_MESSAGE", logEvents: "x" }],
  ["an event that is null", { messageType: "DATA_MESSAGE", logEvents: [null] }],
  ["a message that is no text", events(7)],
  ["null", null],
  ["a number", 7],
])("§11 %s goes to decompression-failed", async (_, envelope) => {
  const { items, failed } = await extractionStage([item(envelope)]);
  expect(items).toEqual([]);
  expect(failed).toMatchObject([
    {
      failure: {
        errorOutputType: "decompression-failed",
        errorCode: "Decompression failed.",
        attemptsMade: 1,
      },
    },
  ]);
});
