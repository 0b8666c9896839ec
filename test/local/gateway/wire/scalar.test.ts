import { decodeScalar, MalformedValue } from "../../../../local/gateway/wire/scalar";
import { inputOf, memberOf, outputOf } from "../../../support/shapes";

const number = memberOf(inputOf("cloudformation", "CreateStack"), "TimeoutInMinutes");
const boolean = memberOf(inputOf("cloudformation", "CreateStack"), "DisableRollback");
const timestamp = memberOf(inputOf("cloudwatch", "GetMetricStatistics"), "StartTime");
const blob = memberOf(outputOf("firehose", "PutRecord"), "RecordId");

test.each([
  ["5", 5],
  ["-5", -5],
  ["+5", 5],
  ["0.25", 0.25],
  [".5", 0.5],
  ["1e3", 1000],
  ["NaN", Number.NaN],
  ["-Infinity", Number.NEGATIVE_INFINITY],
])("reads the number %s", (text, value) => {
  expect(decodeScalar(number, text)).toBe(value);
});

test.each([
  ["true", true],
  ["TRUE", true],
  ["False", false],
])("reads the boolean %s", (text, value) => {
  expect(decodeScalar(boolean, text)).toBe(value);
});

test("takes a text for what it is", () => {
  expect(decodeScalar(blob, " 5 ")).toBe(" 5 ");
});

test.each([
  ["a number", number, ["", " ", "soon", "0x10", "1,000", "5 ", "__proto__", "infinity"]],
  ["a boolean", boolean, ["", "1", "yes", "truefalse"]],
  ["a timestamp", timestamp, ["", "soon", "2026-13-01"]],
])("refuses what is not %s", (wanted, schema, texts) => {
  for (const text of texts) {
    expect(() => decodeScalar(schema, text)).toThrow(MalformedValue);
    expect(() => decodeScalar(schema, text)).toThrow(`is not ${wanted}`);
  }
});

test("shows only the beginning of a long value", () => {
  expect(() => decodeScalar(number, "x".repeat(1000))).toThrow(`${"x".repeat(80)} is not a number`);
});
