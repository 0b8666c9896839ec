import { decodeDocument } from "../../../../local/gateway/wire/decode-document";
import { JSON_FORMAT, REST_JSON_FORMAT } from "../../../../local/gateway/wire/json";
import { inputOf } from "../../../support/shapes";

const putRecord = inputOf("firehose", "PutRecord");

test("reads blobs as bytes and drops members that the shape has not", () => {
  const value = { DeliveryStreamName: "s", Record: { Data: "aGVsbG8=", More: 1 }, Extra: true };
  expect(decodeDocument(putRecord, value, JSON_FORMAT)).toEqual({
    DeliveryStreamName: "s",
    Record: { Data: Buffer.from("hello") },
  });
});

test.each([
  ["a number for a text", { DeliveryStreamName: 7 }, "NUMBER_VALUE can not be converted to a String"],
  ["a boolean for a text", { DeliveryStreamName: true }, "TRUE_VALUE can not be converted to a String"],
  ["a list for a structure", { Record: [] }, "Start of list found where not expected"],
  ["an object for a text", { DeliveryStreamName: {} }, "Start of structure or map found where not expected"],
  ["a text for a structure", { Record: "x" }, "STRING_VALUE can not be converted to a structure"],
  ["a number for a blob", { Record: { Data: 1 } }, "NUMBER_VALUE can not be converted to a Blob"],
  ["broken base64", { Record: { Data: "a" } }, "Invalid base64"],
  ["base64 of the URL alphabet", { Record: { Data: "ab_-" } }, "Invalid base64"],
  ["base64 with a blank", { Record: { Data: "aG Vsb" } }, "Invalid base64"],
])("refuses %s as AWS's JSON reader does", (_, value, sentence) => {
  const decode = () => decodeDocument(putRecord, value, JSON_FORMAT);
  expect(decode).toThrow(expect.objectContaining({ code: "SerializationException" }));
  expect(decode).toThrow(sentence);
});

test.each([
  ["a text for a number", "ListDeliveryStreams", { Limit: "5" }],
  ["null in a list", "PutRecordBatch", { Records: [null] }],
  ["an object for a list", "PutRecordBatch", { Records: {} }],
])("refuses %s", (_, operation, value) => {
  expect(() => decodeDocument(inputOf("firehose", operation), value, JSON_FORMAT)).toThrow(
    expect.objectContaining({ code: "SerializationException" }),
  );
});

test.each([
  ["a text for a boolean", { StreamName: "s", Publish: "true" }],
  ["null in a map", { Tags: { a: null } }],
  ["a list for a map", { Tags: [] }],
])("refuses %s", (_, value) => {
  expect(() => decodeDocument(inputOf("lambda", "CreateFunction"), value, REST_JSON_FORMAT)).toThrow(
    expect.objectContaining({ code: "SerializationException" }),
  );
});

test("takes null for an absent member", () => {
  expect(decodeDocument(inputOf("firehose", "ListDeliveryStreams"), { Limit: null }, JSON_FORMAT)).toEqual(
    {},
  );
});

test("reads maps, whatever their keys are called", () => {
  const Variables = JSON.parse('{"A":"1","__proto__":"x","constructor":""}');
  const value = { FunctionName: "f", Environment: { Variables }, Tags: {} };
  const decoded = decodeDocument(inputOf("lambda", "CreateFunction"), value, REST_JSON_FORMAT) as {
    Environment: { Variables: Record<string, string> };
  };
  expect(decoded).toEqual(value);
  expect(Object.keys(decoded.Environment.Variables)).toEqual(["A", "__proto__", "constructor"]);
  expect(({} as Record<string, unknown>).A).toBeUndefined();
});

describe("a shape that holds itself", () => {
  const nested = (depth: number): object => {
    let value: object = { Expression: "a" };
    for (let i = 0; i < depth; i++) value = { Expression: "a", Aggregators: [value] };
    return { Aggregators: [value] };
  };

  test("is read as deep as it goes", () => {
    expect(decodeDocument(inputOf("ssm", "GetInventory"), nested(20), JSON_FORMAT)).toEqual(nested(20));
  });

  test("is refused when it is deeper than anything reads", () => {
    expect(() => decodeDocument(inputOf("ssm", "GetInventory"), nested(200_000), JSON_FORMAT)).toThrow(
      expect.objectContaining({ code: "SerializationException" }),
    );
  });
});
