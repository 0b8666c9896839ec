import type { CreateDeliveryStreamCommandInput } from "@aws-sdk/client-firehose";
import { notModelled } from "../../core/errors";
import { invalidArgument } from "./errors";

/**
 * Checks what a create request says of the source.
 * @throws AwsError InvalidArgumentException, or NotModelledByLocalCloud for a source other than direct puts
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
  if (type !== "DirectPut") throw notModelled(`Firehose DeliveryStreamType ${type}`);
}
