import { invalidRequest } from "../errors";
import type { ChecksumType, UploadRecord } from "../records";
import { type ChecksumAlgorithm, crcOf } from "../wire/checksums";
import { requireAlgorithm } from "../wire/declared-checksum";

/** What CreateMultipartUpload says of checksums. */
interface ChecksumInput {
  ChecksumAlgorithm?: string;
  ChecksumType?: ChecksumType;
}

/**
 * Decides how the checksum of an upload comes about: COMPOSITE from its parts' checksums, FULL_OBJECT as that of the whole.
 * @returns nothing when the request asks for none; S3 then makes a CRC64NVME of the whole all the same
 * @throws AwsError InvalidRequest
 */
export function checksumMode(input: ChecksumInput): Pick<UploadRecord, "checksumAlgorithm" | "checksumType"> {
  if (input.ChecksumAlgorithm === undefined) {
    if (input.ChecksumType === undefined) return {};
    throw invalidRequest(
      "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.",
    );
  }
  const algorithm = requireAlgorithm(input.ChecksumAlgorithm);
  const type = input.ChecksumType ?? (algorithm === "CRC64NVME" ? "FULL_OBJECT" : "COMPOSITE");
  if (!combines(type, algorithm)) {
    throw invalidRequest(
      `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
    );
  }
  return { checksumAlgorithm: algorithm, checksumType: type };
}

function combines(type: ChecksumType, algorithm: ChecksumAlgorithm): boolean {
  return type === "COMPOSITE" ? algorithm !== "CRC64NVME" : crcOf(algorithm) !== undefined;
}
