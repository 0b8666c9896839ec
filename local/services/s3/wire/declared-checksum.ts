import { invalidRequest } from "../errors";
import {
  CHECKSUM_ALGORITHMS,
  type ChecksumAlgorithm,
  type ChecksumMembers,
  checksumAlgorithm,
  checksumHeader,
  isChecksum,
} from "./checksums";

type Headers = Readonly<Record<string, string>>;

/** What a request says of its body's checksum. */
export interface DeclaredChecksum {
  algorithm: ChecksumAlgorithm;
  /** Base64; absent when it comes in a trailer, or is only asked for. */
  value?: string;
  /** Name of the trailer that brings it. */
  trailer?: string;
}

const UNSUPPORTED =
  "Checksum algorithm provided is unsupported. Please try again with any of the valid types: ";

/** @throws AwsError InvalidRequest when S3 has no such algorithm */
export function requireAlgorithm(name: string): ChecksumAlgorithm {
  const algorithm = checksumAlgorithm(name);
  if (!algorithm) throw invalidRequest(`${UNSUPPORTED}[${CHECKSUM_ALGORITHMS.join(", ")}]`);
  return algorithm;
}

/**
 * Reads the checksum that a request declares: by a header, by the name of a trailer, or, on calls from inside, by the
 * algorithm alone.
 * @throws AwsError InvalidRequest
 */
export function declaredChecksum(
  input: ChecksumMembers & { ChecksumAlgorithm?: string },
  headers: Headers | undefined,
): DeclaredChecksum | undefined {
  const given = CHECKSUM_ALGORITHMS.flatMap((algorithm) => {
    const value = input[`Checksum${algorithm}`];
    return value === undefined ? [] : [{ algorithm, value }];
  });
  const trailer = headers?.["x-amz-trailer"] && trailing(headers["x-amz-trailer"]);
  if (given.length + (trailer ? 1 : 0) > 1) {
    throw invalidRequest(
      "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.",
    );
  }
  const [header] = given;
  if (header && !isChecksum(header.algorithm, header.value)) throw invalidValue(header.algorithm);
  const declared = header ?? (trailer || undefined);
  return declared ?? asked(input.ChecksumAlgorithm, headers);
}

/** @throws AwsError InvalidRequest */
export function invalidValue(algorithm: ChecksumAlgorithm, place = "header"): Error {
  return invalidRequest(`Value for ${checksumHeader(algorithm)} ${place} is invalid.`);
}

function trailing(name: string): DeclaredChecksum {
  const trailer = name.trim().toLowerCase();
  const algorithm = checksumAlgorithm(trailer.replace(/^x-amz-checksum-/, ""));
  if (!algorithm || trailer !== checksumHeader(algorithm)) {
    throw invalidRequest("The value specified in the x-amz-trailer header is not supported");
  }
  return { algorithm, trailer };
}

/** Over HTTP the algorithm alone says nothing: S3 then computes the checksum of its own choice. */
function asked(name: string | undefined, headers: Headers | undefined): DeclaredChecksum | undefined {
  return name === undefined || headers ? undefined : { algorithm: requireAlgorithm(name) };
}
