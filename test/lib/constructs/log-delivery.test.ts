import { Match } from "aws-cdk-lib/assertions";
import { ERROR_PREFIX, OBJECT_PREFIX } from "../../../contract/object-key";
import type { LabClass } from "../../../lib/class/lab-class";
import { processorParameters as parametersNamed } from "../../../lib/guardrails/processor-parameters";
import { synthClass } from "../../support/synth-class";

const seat = synthClass().expect("s01");

function destination(properties: object) {
  return { ExtendedS3DestinationConfiguration: Match.objectLike(properties) };
}

function processorParameters(buffer: LabClass["buffer"]): Record<string, unknown> {
  const template = synthClass({ buffer }).template("s01");
  const names = ["LambdaArn", "BufferSizeInMBs", "BufferIntervalInSeconds", "NumberOfRetries"];
  return Object.fromEntries(
    names.flatMap((name) => parametersNamed(template, name).map(({ value }) => [name, value])),
  );
}

test("objects are found by time, and failures apart from them, as the contract says", () => {
  seat.hasResourceProperties(
    "AWS::KinesisFirehose::DeliveryStream",
    destination({ Prefix: OBJECT_PREFIX, ErrorOutputPrefix: ERROR_PREFIX }),
  );
});

test("objects are gzipped", () => {
  seat.hasResourceProperties(
    "AWS::KinesisFirehose::DeliveryStream",
    destination({ CompressionFormat: "GZIP" }),
  );
});

test("the buffer is the class's", () => {
  synthClass({ buffer: { seconds: 0, mebibytes: 128 } })
    .expect("s01")
    .hasResourceProperties(
      "AWS::KinesisFirehose::DeliveryStream",
      destination({ BufferingHints: { IntervalInSeconds: 0, SizeInMBs: 128 } }),
    );
});

test("the processor takes 1 MiB, because 3 MiB of log lines pass Lambda's 6 MB as JSON", () => {
  expect(processorParameters({ seconds: 60, mebibytes: 128 }).BufferSizeInMBs).toBe("1");
});

test.each([
  [0, "0"],
  [10, "10"],
  [60, "60"],
  [900, "60"],
])(
  "with a buffer of %d s the processor waits %s s: never longer than the class wants to",
  (seconds, waits) => {
    expect(processorParameters({ seconds, mebibytes: 1 }).BufferIntervalInSeconds).toBe(waits);
  },
);

test("retries are said, because the CDK writes a zero as nothing and Firehose reads nothing as three", () => {
  expect(processorParameters({ seconds: 60, mebibytes: 1 })).toMatchObject({ NumberOfRetries: "3" });
});

test("what waits in the stream is encrypted, with a key that costs nothing", () => {
  seat.hasResourceProperties("AWS::KinesisFirehose::DeliveryStream", {
    DeliveryStreamEncryptionConfigurationInput: { KeyType: "AWS_OWNED_CMK" },
  });
});

test("errors are logged to a group and a stream that go with the stack", () => {
  seat.hasResourceProperties(
    "AWS::KinesisFirehose::DeliveryStream",
    destination({ CloudWatchLoggingOptions: Match.objectLike({ Enabled: true }) }),
  );
  seat.hasResource("AWS::Logs::LogStream", { DeletionPolicy: "Delete" });
});

test("the stream is deleted before its bucket is emptied, or it would fill it again", () => {
  seat.hasResource("AWS::KinesisFirehose::DeliveryStream", {
    DependsOn: Match.arrayWith([
      Match.stringLikeRegexp("^BucketEmptied"),
      Match.stringLikeRegexp("^BucketPolicy"),
    ]),
  });
});
