import type { Identity } from "../../core/identity";

/** A request as it stands on the wire, so far as a signature covers it. */
export interface SignedRequest {
  method: string;
  /** Path as sent, still encoded, without the query. */
  path: string;
  /** Query as sent, still encoded, without the question mark. */
  query: string;
  /** Every header by its lower-case name, each value apart: the form of Node's `headersDistinct`. */
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** SHA-256 of the body in hexadecimal. Left out where the body streams: then what the client declares is believed and returned. */
  payloadHash?: string;
}

/** What S3 needs to verify the chunks of an aws-chunked body. */
export interface ChunkSeed {
  /** Signature of the headers, to which the first chunk's is chained. */
  signature: string;
  signingKey: Buffer;
  /** `20260115/us-east-1/s3/aws4_request` */
  scope: string;
  /** `20260115T120000Z` */
  timestamp: string;
}

/** Who signed a request, and for what. */
export interface Verified {
  identity: Identity;
  accessKeyId: string;
  /** Region and service of the credential scope. */
  region: string;
  service: string;
  /** Value of `s3:authType`: where the signature stood. */
  authType: "REST-HEADER" | "REST-QUERY-STRING";
  /** Value of `s3:signatureversion`. */
  signatureVersion: "AWS4-HMAC-SHA256" | "AWS";
  /** When it was signed, milliseconds since 1970. */
  signedAt: number;
  /** SHA-256 of the body in hexadecimal, or the word that stands for it: `UNSIGNED-PAYLOAD`, `STREAMING-…`. */
  payload: string;
  /** Present when every chunk of the body is signed. */
  seed?: ChunkSeed;
}

/** Of a header that is sent more than once, AWS reads the first value. */
export function headerOf(request: SignedRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : value?.[0];
}

/** @returns the query's parameters in order, still encoded; `a` alone is `["a", ""]` */
export function rawParameters(query: string): [name: string, value: string][] {
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
    });
}

/** @returns the query's parameters decoded; of one that is given more than once, the first value */
export function parametersOf(query: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of rawParameters(query)) {
    const decoded = decode(name);
    if (!parameters.has(decoded)) parameters.set(decoded, decode(value));
  }
  return parameters;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
