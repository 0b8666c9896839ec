import type { NormalizedSchema } from "@smithy/core/schema";
import { isMap, onceEach, wireNames } from "../../../../local/gateway/wire/format";
import { JSON_FORMAT, REST_JSON_FORMAT } from "../../../../local/gateway/wire/json";
import { inputOf } from "../../../support/shapes";

test("a map is what holds members by name", () => {
  expect([{}, Object.create(null)].every(isMap)).toBe(true);
  expect([null, undefined, [], "x", 1, new Uint8Array(1), new Date(0)].some(isMap)).toBe(false);
});

test("builds a converter once for each shape and format", () => {
  const built: string[] = [];
  const converter = onceEach((schema: NormalizedSchema) => {
    built.push(String(schema.getName()));
    return (value) => value;
  });
  for (const format of [JSON_FORMAT, JSON_FORMAT, REST_JSON_FORMAT]) {
    expect(converter(inputOf("firehose", "PutRecord"), format)(1)).toBe(1);
  }
  expect(built).toEqual(["PutRecordInput", "PutRecordInput"]);
});

test("names members as they stand on the wire", () => {
  const names = wireNames(inputOf("firehose", "PutRecord"), JSON_FORMAT).map(([wire, member]) => [
    wire,
    member,
  ]);
  expect(names).toEqual([
    ["DeliveryStreamName", "DeliveryStreamName"],
    ["Record", "Record"],
  ]);
});
