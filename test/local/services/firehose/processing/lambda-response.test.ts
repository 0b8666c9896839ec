import fc from "fast-check";
import type { Item } from "../../../../../local/services/firehose/processing/item";
import { readResponse } from "../../../../../local/services/firehose/processing/lambda-response";
import { base64 } from "../../../../support/transform";

const item = (id: string): Item => ({ id, arrival: 0, original: Buffer.from(id), data: Buffer.from(id) });
const ITEMS = [item("1"), item("2")];
const OK = { recordId: "1", result: "Ok", data: base64("one") };

const read = (answer: unknown): ReturnType<typeof readResponse> =>
  readResponse(Buffer.from(JSON.stringify(answer)), ITEMS);
const codes = (answer: unknown): unknown[] => {
  const results = read(answer);
  if (!Array.isArray(results)) return [results.code];
  return results.map((result) => (result.kind === "failed" ? result.failure.code : result.kind));
};

test("§7 records are told apart by their ids, whatever their order", () => {
  expect(read({ records: [{ recordId: "2", result: "Dropped" }, OK] })).toEqual([
    { kind: "ok", data: Buffer.from("one") },
    { kind: "dropped" },
  ]);
});

test("§7 partition keys are the texts in metadata", () => {
  const metadata = { partitionKeys: { customer: "c", count: 7 } };
  expect(
    read({
      records: [
        { ...OK, metadata },
        { ...OK, recordId: "2" },
      ],
    }),
  ).toMatchObject([{ kind: "ok", partitionKeys: { customer: "c" } }, { kind: "ok" }]);
});

test.each<[string, unknown, string[]]>([
  ["an id that is not returned", { records: [OK] }, ["ok", "Lambda.MissingRecordId"]],
  ["no records at all", {}, ["Lambda.MissingRecordId", "Lambda.MissingRecordId"]],
  ["records that are no list", { records: "x" }, ["Lambda.MissingRecordId", "Lambda.MissingRecordId"]],
  ["an answer that is null", null, ["Lambda.MissingRecordId", "Lambda.MissingRecordId"]],
  [
    "an id that comes twice",
    { records: [OK, OK, { ...OK, recordId: "2" }] },
    ["Lambda.DuplicatedRecordId", "ok"],
  ],
  [
    "an id that nobody asked for",
    { records: [OK, { ...OK, recordId: "2" }, { ...OK, recordId: "3" }] },
    ["ok", "ok"],
  ],
  [
    "Ok without data",
    {
      records: [
        { recordId: "1", result: "Ok" },
        { ...OK, recordId: "2" },
      ],
    },
    ["Lambda.InvalidReturnFormat", "ok"],
  ],
  [
    "ProcessingFailed",
    {
      records: [
        { recordId: "1", result: "ProcessingFailed" },
        { ...OK, recordId: "2" },
      ],
    },
    ["Lambda.ProcessingFailedStatus", "ok"],
  ],
  [
    "another result, which spoils the whole answer",
    {
      records: [
        { ...OK, result: "ok" },
        { ...OK, recordId: "2" },
      ],
    },
    ["Lambda.FunctionError"],
  ],
  [
    "data that is not base64, which spoils the whole answer",
    {
      records: [
        { ...OK, data: "%%%%" },
        { ...OK, recordId: "2" },
      ],
    },
    ["Lambda.FunctionError"],
  ],
])("§7 %s", (_, answer, expected) => {
  expect(codes(answer)).toEqual(expected);
});

test("§7 an answer that is no JSON fails every record with one code", () => {
  expect(readResponse(Buffer.from("oops"), ITEMS)).toMatchObject({ code: "Lambda.JsonProcessingException" });
});

test("returned data is taken byte for byte", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const data = Buffer.from(bytes).toString("base64");
      const [result] = read({
        records: [
          { ...OK, data },
          { ...OK, recordId: "2" },
        ],
      }) as [{ kind: string; data: Buffer }];
      expect(result.data.equals(bytes)).toBe(true);
    }),
  );
});
