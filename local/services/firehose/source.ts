import type {
  CreateDeliveryStreamCommandInput,
  KinesisStreamSourceConfiguration,
} from "@aws-sdk/client-firehose";
import { notModelled } from "../../core/errors";
import { invalidArgument } from "./errors";
import type { Source } from "./store";

/**
 * Checks what a create request says of the source.
 * @throws AwsError InvalidArgumentException, or NotModelledByLocalCloud for a source of another kind
 */
export function checkSource(input: CreateDeliveryStreamCommandInput): void {
  const type = input.DeliveryStreamType ?? "DirectPut";
  if (type === "KinesisStreamAsSource" && !input.KinesisStreamSourceConfiguration) {
    throw invalidArgument("KinesisSourceStreamConfig is mandatory for KinesisStreamAsSource stream type.");
  }
  if (type === "MSKAsSource" && !input.MSKSourceConfiguration) {
    throw invalidArgument("MSKSourceConfig is mandatory for MSK as Source stream type.");
  }
  if (type !== "KinesisStreamAsSource" && input.KinesisStreamSourceConfiguration) {
    throw invalidArgument(
      "KinesisSourceStreamConfig is only applicable for KinesisStreamAsSource stream type",
    );
  }
  if (
    type !== "DirectPut" &&
    input.DeliveryStreamEncryptionConfigurationInput &&
    type !== "DatabaseAsSource"
  ) {
    throw invalidArgument(
      "Server side encryption from firehose is only allowed for direct put delivery streams and database as a source delivery streams",
    );
  }
  if (type !== "DirectPut" && input.DirectPutSourceConfiguration) {
    throw invalidArgument("DirectPutSourceConfig is only applicable for DirectPut stream type");
  }
  if (type !== "DirectPut" && type !== "KinesisStreamAsSource")
    throw notModelled(`Firehose DeliveryStreamType ${type}`);
}

/** @returns the source as it is kept; undefined for direct puts */
export function sourceOf({
  KinesisStreamSourceConfiguration: kinesis,
}: {
  KinesisStreamSourceConfiguration?: KinesisStreamSourceConfiguration | undefined;
}): Source | undefined {
  const { KinesisStreamARN, RoleARN } = kinesis ?? {};
  if (KinesisStreamARN === undefined || RoleARN === undefined) return undefined;
  return { streamArn: KinesisStreamARN, roleArn: RoleARN };
}
