import { createHash } from "node:crypto";
import type { Call } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { BodyStore } from "../bodies/body-store";
import { badDigest, incompleteBody } from "../errors";
import type { Segment, StoredChecksum } from "../records";
import { decodeAwsChunked, malformedTrailer } from "./aws-chunked";
import { type Body, bytesOf } from "./body-source";
import { type ChecksumAlgorithm, createHasher, DEFAULT_CHECKSUM, type Hasher, isChecksum } from "./checksums";
import { ChunkSignatures } from "./chunk-signatures";
import { type DeclaredChecksum, invalidValue } from "./declared-checksum";
import { type Framing, requireMd5 } from "./framing";

/** What is known of a body before it is read. */
export interface Announced {
  framing: Framing;
  checksum?: DeclaredChecksum;
  /** Value of Content-MD5. */
  md5?: string;
  /** Checksum that the receiver wants in any case; S3's default unless said. */
  wanted?: ChecksumAlgorithm;
}

/** A body that lies on disk, verified. */
export interface Received {
  segments: Segment[];
  size: number;
  /** Hexadecimal. */
  md5: string;
  /** The declared checksum, or else the wanted one. */
  checksum: StoredChecksum;
  /** The wanted checksum. */
  wanted: StoredChecksum;
}

/** Sums that are made while the bytes pass. */
interface Sums {
  md5: Hasher;
  sha256?: Hasher;
  checksums: ReadonlyMap<ChecksumAlgorithm, Hasher>;
}

/**
 * Takes a body in: off its framing, onto the disk, and against everything that the client said of it. Memory holds a few
 * chunks at a time; the client is read no faster than the disk writes.
 * @throws AwsError BadDigest, IncompleteBody, XAmzContentSHA256Mismatch, SignatureDoesNotMatch …; nothing is kept then
 */
export async function receive(
  bodies: BodyStore,
  body: Body,
  announced: Announced,
  call: Call,
): Promise<Received> {
  const { framing, checksum } = announced;
  const wanted = announced.wanted ?? checksum?.algorithm ?? DEFAULT_CHECKSUM;
  const algorithms = new Set([wanted, checksum?.algorithm ?? wanted]);
  const sums: Sums = {
    md5: createHash("md5"),
    sha256: framing.sha256 ? createHash("sha256") : undefined,
    checksums: new Map([...algorithms].map((algorithm) => [algorithm, createHasher(algorithm)])),
  };
  const trailers = new Map<string, string>();
  const raw = bytesOf(body);
  const signatures = call.chunkSeed && framing.signedChunks ? new ChunkSignatures(call.chunkSeed) : undefined;
  const bytes = framing.chunked ? decodeAwsChunked(raw, signatures, trailers) : raw;
  const { segment, checked } = await bodies.write(summed(bytes, sums), (size) =>
    check(size, announced, sums, trailers),
  );
  const value = (algorithm: ChecksumAlgorithm): StoredChecksum => ({
    algorithm,
    value: checked.checksums.get(algorithm) ?? "",
    type: "FULL_OBJECT",
  });
  if (segment.size === 0) await bodies.remove([segment]);
  return {
    segments: segment.size === 0 ? [] : [segment],
    size: segment.size,
    md5: checked.md5,
    checksum: value(checksum?.algorithm ?? wanted),
    wanted: value(wanted),
  };
}

async function* summed(bytes: AsyncIterable<Uint8Array>, sums: Sums): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    sums.md5.update(piece);
    sums.sha256?.update(piece);
    for (const hasher of sums.checksums.values()) hasher.update(piece);
    yield piece;
  }
}

/** Compares what came with what was said of it. */
async function check(
  size: number,
  { framing, checksum, md5 }: Announced,
  sums: Sums,
  trailers: ReadonlyMap<string, string>,
): Promise<{ md5: string; checksums: Map<ChecksumAlgorithm, string> }> {
  if (framing.size !== undefined && framing.size !== size) throw incompleteBody();
  const sha256 = sums.sha256 && Buffer.from(await sums.sha256.digest()).toString("hex");
  if (sha256 !== framing.sha256) throw sha256Mismatch(framing.sha256 ?? "", sha256 ?? "");
  const computed = Buffer.from(await sums.md5.digest());
  if (md5 !== undefined) requireMd5(md5, computed);
  const checksums = new Map<ChecksumAlgorithm, string>();
  for (const [algorithm, hasher] of sums.checksums) {
    checksums.set(algorithm, Buffer.from(await hasher.digest()).toString("base64"));
  }
  if (checksum) compare(checksum, trailers, checksums.get(checksum.algorithm));
  return { md5: computed.toString("hex"), checksums };
}

function compare(
  { algorithm, value, trailer }: DeclaredChecksum,
  trailers: ReadonlyMap<string, string>,
  computed: string | undefined,
): void {
  const given = trailer === undefined ? value : trailers.get(trailer);
  if (trailer !== undefined) {
    if (given === undefined) throw malformedTrailer();
    if (!isChecksum(algorithm, given)) throw invalidValue(algorithm, "trailing header");
  }
  if (given !== undefined && given !== computed) {
    throw badDigest(`The ${algorithm} you specified did not match the calculated checksum.`);
  }
}

const sha256Mismatch = (client: string, computed: string): AwsError =>
  new AwsError(
    "XAmzContentSHA256Mismatch",
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
    400,
    { ClientComputedContentSHA256: client, S3ComputedContentSHA256: computed },
  );
