import { createHash } from "node:crypto";
import type { CompletedPart } from "@aws-sdk/client-s3";
import { badDigest, entityTooSmall, invalidPart, invalidPartOrder, invalidRequest } from "../errors";
import type { ObjectPart, PartRecord, StoredChecksum, UploadRecord } from "../records";
import {
  CHECKSUM_ALGORITHMS,
  type ChecksumAlgorithm,
  checksumOf,
  crcOf,
  DEFAULT_CHECKSUM,
} from "../wire/checksums";
import { combine } from "../wire/crc-combine";

/** Every part but the last has at least this many bytes: 5 MiB. */
const SMALLEST_PART = 5 * 1024 ** 2;

/** What an upload becomes. */
export interface Assembled {
  parts: PartRecord[];
  size: number;
  etag: string;
  checksum: StoredChecksum;
  /** As the object keeps them. */
  objectParts: ObjectPart[];
}

/**
 * Puts the parts together that CompleteMultipartUpload names.
 * @param wanted parts as the request names them
 * @param present parts as they were uploaded
 * @throws AwsError InvalidPart, InvalidPartOrder, EntityTooSmall, InvalidRequest, BadDigest
 */
export async function assemble(
  upload: UploadRecord,
  wanted: readonly CompletedPart[],
  present: readonly PartRecord[],
): Promise<Assembled> {
  const byNumber = new Map(present.map((part) => [part.number, part]));
  if (wanted.length === 0) throw invalidRequest("You must specify at least one part");
  const rises = wanted.every(
    ({ PartNumber = 0 }, i) => i === 0 || PartNumber > (wanted[i - 1]?.PartNumber ?? 0),
  );
  if (!rises) throw invalidPartOrder(upload.uploadId);
  const parts = wanted.map((part, i) => {
    const found = requirePart(upload, part, byNumber.get(part.PartNumber ?? 0));
    const last = i === wanted.length - 1;
    if (!last && found.size < SMALLEST_PART) {
      throw entityTooSmall(found.number, found.etag, found.size, SMALLEST_PART);
    }
    return found;
  });
  const md5 = createHash("md5");
  for (const { etag } of parts) md5.update(Buffer.from(etag, "hex"));
  const composite = upload.checksumType === "COMPOSITE";
  return {
    parts,
    size: parts.reduce((sum, { size }) => sum + size, 0),
    etag: `${md5.digest("hex")}-${parts.length}`,
    checksum: await checksumOfParts(upload, parts),
    objectParts: parts.map(({ number, size, checksum }) => ({
      number,
      size,
      ...(composite && { checksum: checksum?.value }),
    })),
  };
}

function requirePart(upload: UploadRecord, wanted: CompletedPart, found: PartRecord | undefined): PartRecord {
  const etag = (wanted.ETag ?? "").replace(/^"(.*)"$/, "$1");
  const wrong = (): Error => invalidPart(upload.uploadId, wanted.PartNumber ?? 0, etag);
  if (!found || found.etag !== etag) throw wrong();
  const given = CHECKSUM_ALGORITHMS.filter((algorithm) => wanted[`Checksum${algorithm}`] !== undefined);
  const { checksumAlgorithm: algorithm, checksumType } = upload;
  if (algorithm === undefined) {
    if (given.length > 0) throw wrong();
    return found;
  }
  const value = wanted[`Checksum${algorithm}`];
  if (value !== undefined && value !== found.checksum?.value) throw wrong();
  if (value === undefined && checksumType === "COMPOSITE") throw missingChecksum(algorithm, found, given[0]);
  return found;
}

function missingChecksum(
  expected: ChecksumAlgorithm,
  { number }: PartRecord,
  given: ChecksumAlgorithm | undefined,
): Error {
  if (given !== undefined) {
    return badDigest(
      `The ${given.toLowerCase()} you specified for part ${number} did not match what we received.`,
    );
  }
  return invalidRequest(
    `The upload was created using a ${expected.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${number} in the request.`,
  );
}

/** The checksum of an upload follows from its parts' checksums alone, without reading the parts again. */
async function checksumOfParts(
  { checksumAlgorithm: algorithm = DEFAULT_CHECKSUM, checksumType }: UploadRecord,
  parts: readonly PartRecord[],
): Promise<StoredChecksum> {
  const sums = parts.map(({ checksum }) => Buffer.from(checksum?.value ?? "", "base64"));
  const crc = crcOf(algorithm);
  if (checksumType === "COMPOSITE" || !crc) {
    return { algorithm, value: `${await checksumOf(algorithm, sums)}-${parts.length}`, type: "COMPOSITE" };
  }
  const [first = Buffer.alloc(0), ...others] = sums;
  const whole = others.reduce<Uint8Array>(
    (sum, other, i) => combine(crc, sum, other, parts[i + 1]?.size ?? 0),
    first,
  );
  return { algorithm, value: Buffer.from(whole).toString("base64"), type: "FULL_OBJECT" };
}
