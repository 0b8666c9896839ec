import { decodeJson, encodeJson } from "../../../../local/gateway/wire/json";
import { loadModel } from "../../../../local/gateway/wire/model";

const firehose = loadModel("@aws-sdk/client-firehose");
const lambda = loadModel("@aws-sdk/client-lambda");
const STYLE = { jsonName: false };

function input(name: string, model = firehose) {
  const operation = model.operation(name);
  if (!operation) throw new Error(`no operation ${name}`);
  return operation.input;
}

function output(name: string, model = firehose) {
  const operation = model.operation(name);
  if (!operation) throw new Error(`no operation ${name}`);
  return operation.output;
}

test("reads blobs as bytes and drops members that the shape has not", () => {
  const decoded = decodeJson(
    input("PutRecord"),
    { DeliveryStreamName: "s", Record: { Data: "aGVsbG8=", More: 1 }, Extra: true },
    STYLE,
  );
  expect(decoded).toEqual({ DeliveryStreamName: "s", Record: { Data: Buffer.from("hello") } });
});

test.each([
  ["a number for a text", { DeliveryStreamName: 7 }, "NUMBER_VALUE can not be converted to a String"],
  ["a list for a structure", { Record: [] }, "Start of list found where not expected"],
  ["an object for a text", { DeliveryStreamName: {} }, "Start of structure or map found where not expected"],
  ["a text for a structure", { Record: "x" }, "STRING_VALUE can not be converted to a structure"],
  ["broken base64", { Record: { Data: "a" } }, "Invalid base64"],
  ["base64 of the URL alphabet", { Record: { Data: "ab_-" } }, "Invalid base64"],
  ["base64 with a blank", { Record: { Data: "aG Vsb" } }, "Invalid base64"],
])("refuses %s as AWS's JSON reader does", (_, value, sentence) => {
  const decode = () => decodeJson(input("PutRecord"), value, STYLE);
  expect(decode).toThrow(expect.objectContaining({ code: "SerializationException" }));
  expect(decode).toThrow(sentence);
});

test("takes null for an absent member", () => {
  expect(decodeJson(input("ListDeliveryStreams"), { Limit: null }, STYLE)).toEqual({});
});

test("writes timestamps as epoch seconds with milliseconds, blobs as base64, and leaves out what is undefined", () => {
  const description = {
    DeliveryStreamName: "s",
    CreateTimestamp: new Date(1_700_000_000_250),
    VersionId: undefined,
  };
  expect(
    encodeJson(output("DescribeDeliveryStream"), { DeliveryStreamDescription: description }, STYLE),
  ).toEqual({
    DeliveryStreamDescription: { DeliveryStreamName: "s", CreateTimestamp: 1_700_000_000.25 },
  });
});

test("reads and writes shapes that hold themselves", () => {
  const value = { FunctionName: "f", Environment: { Variables: { A: "1", B: "" } }, Tags: {} };
  expect(decodeJson(input("CreateFunction", lambda), value, { jsonName: true })).toEqual(value);
});
