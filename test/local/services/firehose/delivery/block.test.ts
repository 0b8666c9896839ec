import fc from "fast-check";
import { RecordBlock } from "../../../../../local/services/firehose/delivery/block";
import { PackedRecords } from "../../../../../local/services/firehose/delivery/packed-records";

const pack = (...records: string[]): PackedRecords =>
  PackedRecords.of(records.map((record) => Buffer.from(record)));
const block = (...records: string[]): RecordBlock => RecordBlock.decode(pack(...records).arrived(1234));

test("gives back the records that went in, whatever they are", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 30 })), (records) => {
      const decoded = RecordBlock.decode(PackedRecords.of(records).arrived(99.5));
      expect([decoded.count, decoded.arrival]).toEqual([records.length, 99.5]);
      for (const [i, bytes] of records.entries()) expect(decoded.record(i).equals(bytes)).toBe(true);
      expect(decoded.bytes(0, records.length)).toEqual(Buffer.concat(records));
    }),
  );
});

test.each([
  [["one\n"], 1],
  [["one"], 1],
  [["one\ntwo"], 2],
  [["one\n", "two\n", "", "\n"], 3],
  [["a", "b\n", "c"], 3],
  [[], 0],
])("counts the lines of %j", (records, lines) => {
  expect(pack(...records).lines).toBe(lines);
  expect(block(...records).linesOf(0, records.length)).toBe(lines);
});

test("counts the lines of a part", () => {
  expect(block("a\nb\n", "c", "d\n", "e\nf").linesOf(1, 3)).toBe(2);
});

test("cuts behind the record that fills the room", () => {
  const three = block("aaaa", "bbbb", "cccc");
  expect([1, 4, 5, 8, 9, 12, 100].map((room) => three.cut(0, room))).toEqual([1, 1, 2, 2, 3, 3, 3]);
  expect(three.cut(1, 4)).toBe(2);
});

test("refuses what is no block", () => {
  const bytes = pack("abc").arrived(0);
  expect(() => RecordBlock.decode(bytes.subarray(0, bytes.length - 1))).toThrow(/cut short/);
  expect(() => RecordBlock.decode(Buffer.alloc(3))).toThrow();
});

test("tells when the oldest of some records was put to its data stream, and of records of no stream when they came", () => {
  const origin = { shardId: "s", partitionKey: "k", sequenceNumber: "1", subsequenceNumber: 0 };
  const read = PackedRecords.of(
    ["a", "b", "c"].map((text) => Buffer.from(text)),
    [500, 300, 400].map((arrival) => ({ ...origin, arrival })),
  );
  const decoded = RecordBlock.decode(read.arrived(9000));
  expect([decoded.putAt(0, 3), decoded.putAt(0, 1), decoded.putAt(2, 3)]).toEqual([300, 500, 400]);
  expect(block("a").putAt(0, 1)).toBe(1234);
});
