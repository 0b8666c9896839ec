import { PackedRecords } from "../../../../../local/services/firehose/delivery/packed-records";

const pack = (...records: string[]): PackedRecords =>
  PackedRecords.of(records.map((record) => Buffer.from(record)));

test("knows how many records there are, and how long", () => {
  const packed = pack("abc", "", "de\n");
  expect([packed.count, packed.bytes, packed.lines]).toEqual([3, 6, 2]);
  expect([0, 1, 2].map((i) => packed.lengthOf(i))).toEqual([3, 0, 3]);
});

test("picks records out, without touching what was packed", () => {
  const packed = pack("a", "b", "c", "d");
  const odd = packed.filter((i) => i % 2 === 1);
  expect(odd.arrived(7)).toEqual(pack("b", "d").arrived(7));
  expect(packed.arrived(7)).toEqual(pack("a", "b", "c", "d").arrived(7));
});
