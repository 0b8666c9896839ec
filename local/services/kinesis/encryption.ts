import type { EncryptionType } from "@aws-sdk/client-kinesis";
import { invalidArgument } from "./errors";

/** @throws AwsError InvalidArgumentException for what is a value of the type and yet cannot be started or stopped */
export function checkEncryptionType({ EncryptionType: type }: { EncryptionType: EncryptionType }): void {
  if (type !== "KMS")
    throw invalidArgument(`EncryptionType ${type} is invalid. The only valid value is KMS.`);
}
