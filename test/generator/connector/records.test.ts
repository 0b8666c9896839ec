import { callsOf, recordsOf } from "../../../generator/connector/records";

const texts = (buffers: readonly Buffer[]): string[] => buffers.map(String);

test("messages become lines, many of them in one record", () => {
  const values = [Buffer.from("a"), Buffer.from("b\n"), null, Buffer.alloc(0), Buffer.from("c")];
  expect(texts(recordsOf(values))).toEqual(["a\nb\nc\n"]);
  expect(recordsOf([null])).toEqual([]);
});

test("a record is closed when the next line would make it too large, and a line that is too large has one to itself", () => {
  const values = ["aaa", "bb", "c".repeat(9), "d"].map((text) => Buffer.from(text));
  expect(texts(recordsOf(values, 8))).toEqual(["aaa\nbb\n", `${"c".repeat(9)}\n`, "d\n"]);
});

test("a call holds no more records and bytes than it may, and every record is in one", () => {
  const records = ["aa", "bb", "cc", "dddd", "e"].map((text) => Buffer.from(text));
  const calls = callsOf(records, { records: 2, bytes: 5 });
  expect(calls.map(texts)).toEqual([["aa", "bb"], ["cc"], ["dddd", "e"]]);
  expect(callsOf([], { records: 2, bytes: 5 })).toEqual([]);
});
