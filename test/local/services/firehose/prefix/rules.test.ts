import { AwsError } from "../../../../../local/core/errors";
import type { Prefixes } from "../../../../../local/services/firehose/prefix/evaluate";
import { checkPrefixes, partitionKeysIn } from "../../../../../local/services/firehose/prefix/rules";

const PLAIN = { dynamicPartitioning: false, lambda: false, metadataExtraction: false };
const PARTITIONED = { dynamicPartitioning: true, lambda: true, metadataExtraction: true };
const ERRORS = "e/!{firehose:error-output-type}/";

function refusal(prefixes: Prefixes, use = PLAIN): string | undefined {
  try {
    checkPrefixes(prefixes, use);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(AwsError);
    expect((error as AwsError).code).toBe("InvalidArgumentException");
    return (error as AwsError).message;
  }
}

test.each<Prefixes>([
  {},
  { Prefix: "logs/" },
  { Prefix: "logs/!{timestamp:yyyy}/", ErrorOutputPrefix: ERRORS },
  { ErrorOutputPrefix: "errors/" },
  { Prefix: "x".repeat(512) },
  { CustomTimeZone: "Asia/Calcutta" },
  { CustomTimeZone: "" },
])("takes %j", (prefixes) => {
  expect(refusal(prefixes)).toBeUndefined();
});

test.each<[Prefixes, string]>([
  [
    { Prefix: "!{firehose:error-output-type}/" },
    "Prefix must not contain any occurrence of !{firehose:error-output-type}",
  ],
  [
    { Prefix: "!{timestamp:yyyy}/" },
    "ErrorOutputPrefix cannot be null or empty when Prefix contains expressions",
  ],
  [
    { ErrorOutputPrefix: "e/!{timestamp:yyyy}/" },
    "ErrorOutputPrefix must contain at least one occurrence of !{firehose:error-output-type}",
  ],
  [
    { ErrorOutputPrefix: "!{partitionKeyFromQuery:a}!{firehose:error-output-type}" },
    "Dynamic Partitioning Namespaces can't be part of an error prefix expression",
  ],
  [
    { Prefix: "!{partitionKeyFromLambda:a}", ErrorOutputPrefix: ERRORS },
    "Dynamic Partitioning Namespaces can only be part of a prefix expression when Dynamic Partitioning is enabled.",
  ],
  [{ Prefix: "x".repeat(513) }, "Length of evaluated prefix cannot be greater than 512"],
  [
    { ErrorOutputPrefix: "x".repeat(513) },
    "Length of evaluated ErrorOutputPrefix cannot be greater than 512",
  ],
  [
    { Prefix: `${"x".repeat(510)}!{timestamp:yyyy}`, ErrorOutputPrefix: ERRORS },
    "Length of evaluated prefix cannot be greater than 512",
  ],
  [
    { Prefix: "!{timestamp:pH}", ErrorOutputPrefix: ERRORS },
    "Invalid conversion character used in the value of the expression in Prefix",
  ],
  [
    { CustomTimeZone: "Asia/Kolkata" },
    "Provided custom time zone is not supported. Custom time zones are limited to UTC and non-3-letter IANA time zones.",
  ],
])("§8 refuses %j", (prefixes, message) => {
  expect(refusal(prefixes)).toBe(message);
});

test("§11 dynamic partitioning wants its namespaces in the prefix, and the processors that give the keys", () => {
  const by = (Prefix: string, use = {}): string | undefined =>
    refusal({ Prefix, ErrorOutputPrefix: ERRORS }, { ...PARTITIONED, ...use });
  expect(by("!{partitionKeyFromQuery:a}/")).toBeUndefined();
  expect(by("!{timestamp:yyyy}/")).toBe(
    "S3 Prefix should contain Dynamic Partitioning namespaces when Dynamic Partitioning is enabled",
  );
  expect(by("!{partitionKeyFromLambda:a}/", { lambda: false })).toBe(
    "Lambda should be present when S3 Prefix contains keys from partitionKeyFromLambda namespace",
  );
  expect(by("!{partitionKeyFromQuery:a}/", { metadataExtraction: false })).toBe(
    "MetadataExtraction processor should be present when S3 Prefix has partitionKeyFromQuery namespace",
  );
});

test("finds the partition keys of a prefix", () => {
  const prefix = "!{partitionKeyFromQuery:a}/!{partitionKeyFromLambda:b}/!{partitionKeyFromQuery:c}";
  expect(partitionKeysIn(prefix, "query")).toEqual(["a", "c"]);
  expect(partitionKeysIn(prefix, "lambda")).toEqual(["b"]);
});
