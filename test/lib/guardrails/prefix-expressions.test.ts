import { prefixExpressions } from "../../../lib/guardrails/prefix-expressions";
import { seatWith, setProperty } from "../../support/broken-template";

const ERRORS = "errors/!{firehose:error-output-type}/";

function whats(configuration: Record<string, unknown>, destination = "ExtendedS3DestinationConfiguration") {
  const seat = seatWith("AWS::KinesisFirehose::DeliveryStream", (stream) => {
    delete stream.Properties?.ExtendedS3DestinationConfiguration;
    setProperty(stream, destination, configuration);
  });
  return prefixExpressions.check(seat).map(({ property, what }) => [property?.split(".").at(-1), what]);
}

test("a seat's prefixes are well formed", () => {
  expect(prefixExpressions.check(seatWith("AWS::S3::Bucket", () => undefined))).toEqual([]);
});

test.each([
  ["no prefix at all", {}],
  ["a literal prefix without an error prefix", { Prefix: "logs/" }],
  ["a literal error prefix", { Prefix: "!{timestamp:yyyy}/", ErrorOutputPrefix: "errors/" }],
  ["random text", { Prefix: "!{firehose:random-string}/", ErrorOutputPrefix: ERRORS }],
  ["a prefix that is put together", { Prefix: { "Fn::Join": ["", ["a", { Ref: "Seat" }]] } }],
  [
    "partition keys with dynamic partitioning",
    {
      Prefix: "!{partitionKeyFromQuery:customer}/",
      ErrorOutputPrefix: ERRORS,
      DynamicPartitioningConfiguration: { Enabled: true },
    },
  ],
])("%s passes", (_, configuration) => {
  expect(whats(configuration)).toEqual([]);
});

test.each([
  [{ Prefix: "!{timestamp:yyyy}/" }, "ErrorOutputPrefix", "it is missing, and Prefix has expressions"],
  [{ Prefix: "!{timestamp}/", ErrorOutputPrefix: ERRORS }, "Prefix", /has a !\{ that no expression follows/],
  [{ Prefix: "!{time:yyyy}/", ErrorOutputPrefix: ERRORS }, "Prefix", 'there is no namespace "time"'],
  [{ Prefix: "!{timestamp:yyyyTHH}/", ErrorOutputPrefix: ERRORS }, "Prefix", /is no date pattern/],
  [{ Prefix: "!{firehose:uuid}/", ErrorOutputPrefix: ERRORS }, "Prefix", "there is no value firehose:uuid"],
  [
    { Prefix: "!{firehose:error-output-type}/", ErrorOutputPrefix: ERRORS },
    "Prefix",
    "error-output-type belongs into ErrorOutputPrefix",
  ],
  [
    { Prefix: "!{partitionKeyFromQuery:a}/", ErrorOutputPrefix: ERRORS },
    "Prefix",
    "partition keys need dynamic partitioning, which is off",
  ],
  [
    { Prefix: "logs/", ErrorOutputPrefix: ERRORS, DynamicPartitioningConfiguration: { Enabled: true } },
    "Prefix",
    "dynamic partitioning is on, and no partition key is in the prefix",
  ],
  [{ ErrorOutputPrefix: "!{timestamp:yyyy}/" }, "ErrorOutputPrefix", /is not one of them$/],
  [
    { ErrorOutputPrefix: `${ERRORS}!{partitionKeyFromLambda:a}` },
    "ErrorOutputPrefix",
    "partition keys cannot be part of an error prefix",
  ],
  [{ Prefix: "x".repeat(513) }, "Prefix", "it has 513 characters once evaluated, over 512"],
])("%j is found", (configuration, member, what) => {
  const found = what instanceof RegExp ? expect.stringMatching(what) : what;
  expect(whats(configuration)).toEqual([[member, found]]);
});

test("what is wrong with both prefixes is told of both", () => {
  expect(whats({ Prefix: "!{a:b}", ErrorOutputPrefix: "!{c:d}" })).toHaveLength(2);
});

test("Redshift's staging takes no expressions", () => {
  const S3Configuration = { Prefix: "!{timestamp:yyyy}/", ErrorOutputPrefix: ERRORS };
  expect(whats({ S3Configuration }, "RedshiftDestinationConfiguration")).toEqual([
    ["Prefix", "this destination takes no expressions"],
    ["ErrorOutputPrefix", "this destination takes no expressions"],
  ]);
  expect(whats({ S3Configuration: { Prefix: "stage/" } }, "RedshiftDestinationConfiguration")).toEqual([]);
});

test("a backup's prefixes are read too", () => {
  expect(whats({ S3BackupConfiguration: { Prefix: "!{timestamp:yyyy}/" } })).toEqual([
    ["ErrorOutputPrefix", "it is missing, and Prefix has expressions"],
  ]);
});
