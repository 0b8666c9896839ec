import { failedFrom } from "../../../../../local/services/lambda/event-sources/item-failures";

const RECORDS = ["1", "2", "3"].map((SequenceNumber) => ({ SequenceNumber, Data: Buffer.alloc(0) }));
const failures = (...ids: unknown[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

test.each([
  [null, undefined],
  ["", undefined],
  [{}, undefined],
  [{ batchItemFailures: null }, undefined],
  [failures(), undefined],
  [failures("3", "2"), 1],
  [failures("1"), 0],
  [failures("9"), 0],
  [failures(""), 0],
  [{ batchItemFailures: ["2"] }, 0],
  [{ batchItemFailures: "2" }, 0],
  ["no", 0],
  [7, 0],
])("of three records, %j means from %p on", (answer, expected) => {
  expect(failedFrom(RECORDS, Buffer.from(JSON.stringify(answer)))).toBe(expected);
});

test("an answer that is no JSON means all", () => {
  expect(failedFrom(RECORDS, Buffer.from("{"))).toBe(0);
  expect(failedFrom(RECORDS, Buffer.alloc(0))).toBeUndefined();
});
