import {
  arrivalOf,
  decodeEntry,
  type Entry,
  encodeEntry,
  entryBytes,
} from "../../../../../local/services/kinesis/shards/entry";

const ENTRIES: [string, Entry][] = [
  ["plain", { arrival: 1_700_000_000_123, partitionKey: "a", data: Buffer.from("x"), encrypted: false }],
  ["encrypted", { arrival: 0, partitionKey: "é".repeat(256), data: Buffer.alloc(0), encrypted: true }],
  ["without a partition key", { arrival: 1, data: Buffer.from([0, 255]), encrypted: false }],
];

test.each(ENTRIES)("a record that is %s comes back as it was", (_, entry) => {
  const payload = Buffer.concat(encodeEntry(entry));
  expect(decodeEntry(payload)).toEqual(entry);
  expect(arrivalOf(payload)).toBe(entry.arrival);
});

test("counts its data and its partition key, in bytes", () => {
  expect(entryBytes({ arrival: 0, partitionKey: "é", data: Buffer.from("abc"), encrypted: false })).toBe(5);
});
