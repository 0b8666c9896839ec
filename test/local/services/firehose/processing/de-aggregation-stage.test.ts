import { deAggregationStage } from "../../../../../local/services/firehose/processing/de-aggregation-stage";
import { type Item, itemId } from "../../../../../local/services/firehose/processing/item";

const item = (text: string): Item => {
  const data = Buffer.from(text);
  return { id: itemId(3, 4), arrival: 1000, original: data, data };
};
const JSON_RECORDS = deAggregationStage({ SubRecordType: "JSON" });
const delimited = (delimiter: string) =>
  deAggregationStage({ SubRecordType: "DELIMITED", Delimiter: Buffer.from(delimiter).toString("base64") });
const texts = (items: readonly Item[]): string[] => items.map(({ data }) => data.toString());

test("§11 sub-records are records of their own: another id, their own bytes as the original, the same arrival", async () => {
  const { items } = await JSON_RECORDS([item('{"a":1}{"b":2}')]);
  expect(texts(items)).toEqual(['{"a":1}', '{"b":2}']);
  expect(items.map(({ original }) => original.toString())).toEqual(texts(items));
  expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  expect(items.map(({ arrival }) => arrival)).toEqual([1000, 1000]);
});

test("§11 what is no row of objects, an array among them, goes on whole", async () => {
  for (const text of ["[1,2]", "no json", '{"a":1', "", '{"a":1}']) {
    expect(texts((await JSON_RECORDS([item(text)])).items)).toEqual([text]);
  }
});

test("§11 more than 500 sub-records go on whole, 500 are taken apart", async () => {
  const stage = delimited("|");
  expect((await stage([item("x|".repeat(500))])).items).toHaveLength(500);
  expect((await stage([item("x|".repeat(501))])).items).toHaveLength(1);
});

test("§11 a delimiter of several bytes splits too", async () => {
  expect(texts((await delimited("\r\n")([item("a\r\nb\nc\r\n")])).items)).toEqual(["a", "b\nc"]);
});
