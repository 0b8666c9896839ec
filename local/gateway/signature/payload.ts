import { createHash } from "node:crypto";
import type { Claim } from "./claim";
import { refuse } from "./refusal";
import type { SignedRequest } from "./signed-request";

const UNSIGNED = "UNSIGNED-PAYLOAD";
const EMPTY_HASH = createHash("sha256").digest("hex");

/** Words that stand for the hash of a body which is not hashed whole. */
const WORDS = [
  UNSIGNED,
  "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
  "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
  "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
];

/** @returns whether each chunk of the body carries a signature that chains to the header's */
export const isSignedInChunks = (payload: string): boolean =>
  payload.startsWith("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");

/**
 * Finds what stands for the body in the signed text.
 * @throws SignatureRefusal where S3 demands it and it is absent, or is nothing that can be
 */
export function payloadOf(request: SignedRequest, claim: Claim, service: string): string {
  if (service === "s3") return payloadOfS3(claim);
  // A service that reads whole bodies hashes them itself; the header counts where the client signed it.
  if (claim.payload !== undefined && claim.signedHeaders.includes("x-amz-content-sha256"))
    return claim.payload;
  return request.payloadHash ?? claim.payload ?? EMPTY_HASH;
}

function payloadOfS3({ payload, place }: Claim): string {
  if (payload === undefined) {
    if (place === "query") return UNSIGNED;
    const sentence = "Missing required header for this request: x-amz-content-sha256";
    refuse({ reason: "malformed", part: "content-sha256", place, sentence, s3: sentence });
  }
  if (!WORDS.includes(payload) && !/^[0-9a-fA-F]{64}$/.test(payload)) {
    const sentence = `x-amz-content-sha256 must be ${UNSIGNED}, ${WORDS.slice(1).join(", ")}, or a valid sha256 value.`;
    refuse({ reason: "malformed", part: "content-sha256", place, sentence, s3: sentence });
  }
  return payload;
}

/**
 * Compares the hash that was signed with the body's own, where the body is at hand.
 * @throws SignatureRefusal
 */
export function checkPayload(request: SignedRequest, payload: string): void {
  const computed = request.payloadHash;
  if (computed === undefined || WORDS.includes(payload) || payload.toLowerCase() === computed) return;
  refuse({ reason: "payload", declared: payload, computed });
}
