import { PrefixProblem, parsePrefix } from "../../../../../local/services/firehose/prefix/expression";

test("takes a prefix apart into text and expressions", () => {
  const kinds = parsePrefix(
    "a/!{timestamp:yyyy}/!{firehose:random-string}!{partitionKeyFromQuery:id}",
    "Prefix",
  );
  expect(kinds.map(({ kind }) => kind)).toEqual([
    "literal",
    "timestamp",
    "literal",
    "random-string",
    "partition-key",
  ]);
});

test.each([
  ["logs/!{", "Invalid expression usage"],
  ["!{timestamp}", "Invalid expression usage"],
  ["!{timestamp:yyyy", "Invalid expression usage"],
  ["!{}", "Invalid expression usage"],
  ["!{time:yyyy}", "Namespace to the left of colon (time) is an invalid keyword!"],
  ["!{timestamp:T}", "Invalid conversion character used in the value of the expression in ErrorOutputPrefix"],
  [
    "!{firehose:uuid}",
    "Invalid conversion character used in the value of the expression in ErrorOutputPrefix",
  ],
])("§8 refuses %s", (prefix, message) => {
  expect(() => parsePrefix(prefix, "ErrorOutputPrefix")).toThrow(new PrefixProblem(message));
});
