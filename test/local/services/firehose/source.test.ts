import type { CreateDeliveryStreamCommandInput, DeliveryStreamType } from "@aws-sdk/client-firehose";
import { checkSource, sourceOf } from "../../../../local/services/firehose/source";
import { ROLE } from "../../../support/firehose";

const KINESIS = { KinesisStreamARN: "arn:aws:kinesis:us-east-1:000000000000:stream/s", RoleARN: ROLE };
const refusal = (
  DeliveryStreamType?: DeliveryStreamType,
  members: Partial<CreateDeliveryStreamCommandInput> = {},
) => {
  try {
    checkSource({ DeliveryStreamName: "s", DeliveryStreamType, ...members });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

test("§2 direct puts need no source, with encryption or without", () => {
  expect(refusal()).toBeUndefined();
  const DeliveryStreamEncryptionConfigurationInput = { KeyType: "AWS_OWNED_CMK" } as const;
  expect(refusal("DirectPut", { DeliveryStreamEncryptionConfigurationInput })).toBeUndefined();
});

test("§2 a stream that reads from elsewhere names its source, one of direct puts does not", () => {
  expect(refusal("KinesisStreamAsSource")).toMatch(/^KinesisSourceStreamConfig is mandatory/);
  expect(refusal("MSKAsSource")).toMatch(/^MSKSourceConfig is mandatory/);
  expect(refusal("DirectPut", { KinesisStreamSourceConfiguration: KINESIS })).toMatch(
    /is only applicable for/,
  );
});

test("§2 a stream that reads from Kinesis cannot be encrypted by Firehose", () => {
  expect(
    refusal("KinesisStreamAsSource", {
      KinesisStreamSourceConfiguration: KINESIS,
      DeliveryStreamEncryptionConfigurationInput: { KeyType: "AWS_OWNED_CMK" },
    }),
  ).toMatch(/^Server side encryption from firehose is only allowed for direct put/);
});

test("§2 a data stream is taken as the source, without a hint for direct puts", () => {
  const source = { KinesisStreamSourceConfiguration: KINESIS };
  expect(refusal("KinesisStreamAsSource", source)).toBeUndefined();
  expect(sourceOf(source)).toEqual({ streamArn: KINESIS.KinesisStreamARN, roleArn: ROLE });
  expect(sourceOf({})).toBeUndefined();
  const DirectPutSourceConfiguration = { ThroughputHintInMBs: 1 };
  expect(refusal("KinesisStreamAsSource", { ...source, DirectPutSourceConfiguration })).toContain(
    "only applicable for DirectPut",
  );
});

test("sources that are not modelled are refused by their type", () => {
  expect(refusal("DatabaseAsSource")).toContain("DatabaseAsSource");
});
