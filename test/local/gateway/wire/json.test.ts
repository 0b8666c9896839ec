import { JSON_FORMAT, parseObject, REST_JSON_FORMAT } from "../../../../local/gateway/wire/json";
import { memberOf, outputOf } from "../../../support/shapes";

describe("a body", () => {
  test("that is empty has no members", () => {
    expect(parseObject(Buffer.alloc(0))).toEqual({});
  });

  test.each(["{", "null", "[]", "7", '"x"', "{}{}", "\u0000", '{"a":NaN}'])("%j is refused", (text) => {
    expect(() => parseObject(Buffer.from(text))).toThrow(
      expect.objectContaining({ code: "SerializationException" }),
    );
  });
});

describe("a timestamp", () => {
  const created = memberOf(
    outputOf("firehose", "DescribeDeliveryStream"),
    "DeliveryStreamDescription",
    "CreateTimestamp",
  );

  test("is written in epoch seconds, with milliseconds where there are any", () => {
    expect(JSON_FORMAT.writeTimestamp(new Date(1_700_000_000_250), created)).toBe(1_700_000_000.25);
    expect(JSON_FORMAT.writeTimestamp(new Date(1_700_000_000_000), created)).toBe(1_700_000_000);
  });

  test.each([1_700_000_000.25, "1700000000.25", "2023-11-14T22:13:20.250Z"])("is read from %j", (value) => {
    expect(JSON_FORMAT.readTimestamp(value)).toEqual(new Date(1_700_000_000_250));
  });

  test.each(["yesterday", true, {}])("is not read from %j", (value) => {
    expect(JSON_FORMAT.readTimestamp(value)).toBeUndefined();
  });
});

describe("a number", () => {
  test.each([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
  ])("%d stands as a word", (value, word) => {
    expect(JSON_FORMAT.writeNumber(value)).toBe(word);
    expect(JSON_FORMAT.readNumber(word)).toBe(value);
  });

  test.each(["5", "constructor", null, true])("is not read from %j", (value) => {
    expect(JSON_FORMAT.readNumber(value)).toBeUndefined();
  });
});

test("REST-JSON renames members, JSON 1.0 and 1.1 do not", () => {
  expect(REST_JSON_FORMAT.renames).toBe(true);
  expect(JSON_FORMAT.renames).toBe(false);
});
