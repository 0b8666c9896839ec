import { badDigest, entityTooLarge, invalidDigest, missingContentLength, notImplemented } from "../errors";

type Headers = Readonly<Record<string, string>>;

/** Largest object of a single request, and largest part: 5 GiB. */
const LARGEST_BODY = 5 * 1024 ** 3;

/** How a body stands on the wire. */
export interface Framing {
  /** Whether it is aws-chunked. */
  chunked: boolean;
  /** Whether each chunk bears a signature. */
  signedChunks: boolean;
  /** Bytes of the content; undefined on calls from inside. */
  size?: number;
  /** SHA-256 that the signature covers, hexadecimal; absent where it covers none. */
  sha256?: string;
}

/**
 * Reads the framing of a body from the headers of its request.
 * @param headers undefined on calls from inside, which have no framing
 * @throws AwsError MissingContentLength, NotImplemented, EntityTooLarge
 */
export function framingOf(headers: Headers | undefined): Framing {
  if (!headers) return { chunked: false, signedChunks: false };
  const content = headers["x-amz-content-sha256"] ?? "";
  const chunked = content.startsWith("STREAMING-") || isAwsChunked(headers["content-encoding"]);
  const size = sizeOf(headers, chunked);
  if (size > LARGEST_BODY) throw entityTooLarge(size, LARGEST_BODY);
  return {
    chunked,
    signedChunks: content.startsWith("STREAMING-AWS4-"),
    size,
    ...(/^[0-9a-f]{64}$/i.test(content) && { sha256: content.toLowerCase() }),
  };
}

function sizeOf(headers: Headers, chunked: boolean): number {
  const length = chunked ? headers["x-amz-decoded-content-length"] : headers["content-length"];
  if (length !== undefined && /^\d{1,15}$/.test(length)) return Number(length);
  if (!chunked && headers["transfer-encoding"] !== undefined) throw notImplemented("Transfer-Encoding");
  throw missingContentLength();
}

const encodings = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== "");

const isAwsChunked = (text: string | undefined): boolean => encodings(text).includes("aws-chunked");

/** @returns the encoding of the content itself: aws-chunked is the request's own and is not kept */
export function contentEncoding(text: string | undefined): string | undefined {
  if (!isAwsChunked(text)) return text;
  return (
    encodings(text)
      .filter((encoding) => encoding !== "aws-chunked")
      .join(",") || undefined
  );
}

/**
 * Checks the form of Content-MD5.
 * @throws AwsError InvalidDigest
 */
export function requireMd5Form(md5: string | undefined): void {
  if (md5 === undefined) return;
  const bytes = Buffer.from(md5, "base64");
  if (bytes.length !== 16 || bytes.toString("base64") !== md5) throw invalidDigest(md5);
}

/**
 * Compares Content-MD5 with the MD5 of the content.
 * @throws AwsError BadDigest
 */
export function requireMd5(md5: string, computed: Buffer): void {
  if (computed.toString("base64") === md5) return;
  throw badDigest("The Content-MD5 you specified did not match what we received.", {
    ExpectedDigest: Buffer.from(md5, "base64").toString("hex"),
    CalculatedDigest: computed.toString("base64"),
  });
}
