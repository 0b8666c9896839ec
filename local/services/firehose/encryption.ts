import type {
  DeliveryStreamEncryptionConfiguration,
  DeliveryStreamEncryptionConfigurationInput,
} from "@aws-sdk/client-firehose";
import { parseArn } from "../../core/arn";
import { invalidArgument, limitExceeded, notUpdatable } from "./errors";
import type { Encryption, Stream } from "./store";

/**
 * @param asked by a create request; undefined where it asks for no encryption
 * @throws AwsError InvalidArgumentException when key and kind of key do not go together
 */
export function newEncryption(
  asked: DeliveryStreamEncryptionConfigurationInput | undefined,
  region: string,
): Encryption {
  return asked ? enabled(asked, region, "ENABLED") : { status: "DISABLED" };
}

/** @throws AwsError InvalidArgumentException when key and kind of key do not go together */
export function enabled(
  { KeyType, KeyARN }: DeliveryStreamEncryptionConfigurationInput,
  region: string,
  status: "ENABLING" | "ENABLED",
): Encryption {
  if (KeyType === "AWS_OWNED_CMK") {
    if (KeyARN !== undefined)
      throw invalidArgument("KeyARN cannot be specified when KeyType is AWS_OWNED_CMK");
    return { status, keyType: KeyType };
  }
  if (KeyARN === undefined) {
    throw invalidArgument("KeyARN has to be specified when KeyType is CUSTOMER_MANAGED_CMK");
  }
  if (parseArn(KeyARN)?.region !== region) {
    throw invalidArgument(
      "Cross-region keys are not allowed for SSE. Please provide CMKs in the same region as firehose",
    );
  }
  return { status, keyType: "CUSTOMER_MANAGED_CMK", keyArn: KeyARN };
}

/** @returns encryption as DescribeDeliveryStream shows it */
export function describeEncryption({
  status,
  keyType,
  keyArn,
}: Encryption): DeliveryStreamEncryptionConfiguration {
  return {
    ...(keyArn !== undefined && { KeyARN: keyArn }),
    ...(keyType !== undefined && { KeyType: keyType }),
    Status: status,
  };
}

/** @returns whether records that come in now are answered as encrypted */
export const isEncrypted = ({ status }: Encryption): boolean => status === "ENABLED";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Starts and stops of a stream in 24 hours. */
const MOST_CHANGES = 25;

/**
 * @param now milliseconds since 1970
 * @returns the stream with its encryption being started or stopped
 * @throws AwsError when the stream is not ACTIVE, takes its records from elsewhere, or was changed too often
 */
export function changeEncryption(stream: Stream, encryption: Encryption, now: number): Stream {
  if (stream.type !== "DirectPut") {
    throw invalidArgument(
      "Server side encryption from firehose is only allowed for direct put delivery streams and database as a source delivery streams",
    );
  }
  if (stream.status !== "ACTIVE") throw notUpdatable(stream.name, stream.status);
  const recent = stream.encryptionCalls.filter((call) => now - call < DAY_MS);
  if (recent.length >= MOST_CHANGES) {
    throw limitExceeded(
      `Encryption of firehose ${stream.name} was started and stopped ${MOST_CHANGES} times in the last 24 hours.`,
    );
  }
  return { ...stream, encryption, encryptionCalls: [...recent, now] };
}
