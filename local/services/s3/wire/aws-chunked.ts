import { AwsError } from "../../../core/errors";
import { incompleteBody } from "../errors";
import { ByteReader } from "./byte-reader";
import type { ChunkSignatures } from "./chunk-signatures";

/** S3 takes no smaller chunk, but the last. */
const SMALLEST_CHUNK = 8192;
const MOST_TRAILERS = 20;

const TRAILER_SIGNATURE = "x-amz-trailer-signature";

interface ChunkHead {
  size: number;
  signature?: string;
}

/**
 * Takes the framing off an aws-chunked body: `<size>[;chunk-signature=…]` CRLF, bytes, CRLF, and so on to a chunk of no
 * bytes, then the trailers. Bytes are handed on as they come; whoever keeps them must drop them when this throws.
 * @param signatures verifies each chunk, where they are signed
 * @param trailers takes the trailers, names in lower case
 * @throws AwsError IncompleteBody, InvalidChunkSizeError, SignatureDoesNotMatch
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Uint8Array>,
  signatures: ChunkSignatures | undefined,
  trailers: Map<string, string>,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(source);
  let before: number | undefined;
  for (let number = 1; ; number++) {
    const { size, signature } = parseHead(await reader.line());
    if (size > 0 && before !== undefined && before < SMALLEST_CHUNK) throw chunkTooSmall(number - 1, before);
    for await (const piece of reader.bytes(size)) {
      signatures?.update(piece);
      yield piece;
    }
    signatures?.endChunk(signature);
    if (size === 0) break;
    if ((await reader.line()) !== "") throw incompleteBody();
    before = size;
  }
  await readTrailers(reader, signatures, trailers);
}

function parseHead(line: string | undefined): ChunkHead {
  const match = /^([0-9a-fA-F]{1,12})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line ?? "");
  if (!match) throw incompleteBody("The request body terminated unexpectedly");
  return { size: Number.parseInt(match[1] ?? "0", 16), signature: match[2] };
}

async function readTrailers(
  reader: ByteReader,
  signatures: ChunkSignatures | undefined,
  trailers: Map<string, string>,
): Promise<void> {
  let signature: string | undefined;
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
    // Signed trailers end with LF and stand before an empty line.
    if (line === "") continue;
    const at = line.indexOf(":");
    if (at < 0 || trailers.size === MOST_TRAILERS) throw malformedTrailer();
    const name = line.slice(0, at).trim().toLowerCase();
    const value = line.slice(at + 1).trim();
    if (name === TRAILER_SIGNATURE) signature = value;
    else trailers.set(name, value);
  }
  if (trailers.size > 0) signatures?.endTrailers(trailers, signature);
}

/** Of a trailer that cannot be read, or that was announced and did not come. */
export const malformedTrailer = (): AwsError =>
  new AwsError(
    "MalformedTrailerError",
    "The request contained trailing data that was not well-formed or did not conform to our published schema.",
  );

const chunkTooSmall = (chunk: number, size: number): AwsError =>
  new AwsError(
    "InvalidChunkSizeError",
    `Only the last chunk is allowed to have a size less than ${SMALLEST_CHUNK} bytes`,
    403,
    { Chunk: chunk, BadChunkSize: size },
  );
