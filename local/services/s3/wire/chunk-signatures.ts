import { createHash, createHmac, type Hash, timingSafeEqual } from "node:crypto";
import type { ChunkSeed } from "../../../core/action";
import { chunkSignatureMismatch } from "../errors";

const EMPTY_HASH = createHash("sha256").digest("hex");

/**
 * Verifies the signatures of chunks, each of which covers the one before it.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export class ChunkSignatures {
  private previous: string;
  private hash: Hash = createHash("sha256");

  constructor(private readonly seed: ChunkSeed) {
    this.previous = seed.signature;
  }

  update(piece: Uint8Array): void {
    this.hash.update(piece);
  }

  /**
   * Ends a chunk.
   * @throws AwsError SignatureDoesNotMatch
   */
  endChunk(signature: string | undefined): void {
    const content = this.hash.digest("hex");
    this.hash = createHash("sha256");
    this.verify("AWS4-HMAC-SHA256-PAYLOAD", [EMPTY_HASH, content], signature);
  }

  /**
   * Ends the body.
   * @param trailers in the order in which they came
   * @throws AwsError SignatureDoesNotMatch
   */
  endTrailers(trailers: ReadonlyMap<string, string>, signature: string | undefined): void {
    const text = [...trailers].map(([name, value]) => `${name}:${value}\n`).join("");
    const content = createHash("sha256").update(text).digest("hex");
    this.verify("AWS4-HMAC-SHA256-TRAILER", [content], signature);
  }

  private verify(kind: string, hashes: string[], signature: string | undefined): void {
    const { timestamp, scope, signingKey } = this.seed;
    const text = [kind, timestamp, scope, this.previous, ...hashes].join("\n");
    const expected = createHmac("sha256", signingKey).update(text).digest();
    const given = Buffer.from(signature ?? "", "hex");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw chunkSignatureMismatch();
    this.previous = expected.toString("hex");
  }
}
