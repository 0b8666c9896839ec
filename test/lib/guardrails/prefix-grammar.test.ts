import { evaluatedLength, expressionsOf, isPattern } from "../../../lib/guardrails/prefix-grammar";

test("expressions are read in order, and text around them is left alone", () => {
  expect(expressionsOf("a/!{timestamp:yyyy/MM}/b!{firehose:random-string}/")).toEqual([
    { namespace: "timestamp", value: "yyyy/MM" },
    { namespace: "firehose", value: "random-string" },
  ]);
  expect(expressionsOf("plain{x}/")).toEqual([]);
});

test.each(["!{", "a!{timestamp}", "!{timestamp:yyyy", "!{a:!{timestamp:yyyy}}"])(
  "%s is no expression",
  (prefix) => {
    expect(expressionsOf(prefix)).toBeUndefined();
  },
);

test.each([
  "yyyy/MM/dd",
  "'year='yyyy",
  "''",
  "VV",
  "ppH",
  "yyyy-MM-dd'T'HH:mm:ss.SSS",
  "EEEE[ MMMM]",
  "XXX",
  "YYYY-ww",
])("%s is a date pattern", (pattern) => {
  expect(isPattern(pattern)).toBe(true);
});

test.each(["yyyyTHH", "", "V", "p", "yyyy'", "{yyyy}", "#", "year", "VVV"])("%s is none", (pattern) => {
  expect(isPattern(pattern)).toBe(false);
});

test.each([
  ["logs/", 5],
  ["!{timestamp:yyyy/MM/dd}/", 11],
  ["!{timestamp:'year='yyyy}", 9],
  ["!{firehose:random-string}", 11],
  ["!{firehose:error-output-type}", 26],
  ["!{partitionKeyFromQuery:customer}", 1],
])("%s has about %i characters once evaluated", (prefix, length) => {
  expect(evaluatedLength(prefix)).toBe(length);
});
