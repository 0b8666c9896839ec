/** Which part of the authentication is not as it must be. */
export type MalformedPart =
  | "both-places"
  | "authorization-type"
  | "parameters"
  | "date-missing"
  | "date"
  | "expires"
  | "algorithm"
  | "credential"
  | "scope"
  | "signed-headers"
  | "content-sha256";

/** Why a request is not believed, in no protocol's words: `wordRefusal` finds those. */
export type Refusal =
  /** No signature at all. */
  | { reason: "missing" }
  | {
      reason: "malformed";
      part: MalformedPart;
      place: "header" | "query";
      /** AWS's general sentence. */
      sentence: string;
      /** S3's sentence, where it has one of its own. */
      s3?: string;
    }
  /** Nobody has this key, or the session token that came with it is not its own. */
  | { reason: "unknown-key"; accessKeyId: string; sessionToken?: string }
  | {
      reason: "mismatch";
      accessKeyId: string;
      signature: string;
      stringToSign: string;
      canonicalRequest: string;
    }
  /** The body is not the one whose hash was signed. */
  | { reason: "payload"; declared: string; computed: string }
  /** Signed too long ago, or in the future: times in milliseconds since 1970. */
  | { reason: "skewed"; signedAt: number; now: number; timestamp: string }
  /** A presigned URL whose time is over. */
  | { reason: "lapsed"; signedAt: number; seconds: number; now: number }
  /** The session behind the key has ended. */
  | { reason: "expired"; accessKeyId: string; sessionToken?: string }
  /** Headers that S3 wants signed and that are not. */
  | { reason: "unsigned-headers"; names: string[] };

/** Thrown by `verify`; the gateway words it in the service's own protocol. */
export class SignatureRefusal extends Error {
  override readonly name = "SignatureRefusal";

  constructor(readonly refusal: Refusal) {
    super(`signature refused: ${refusal.reason}`);
  }
}

/** @throws SignatureRefusal */
export function refuse(refusal: Refusal): never {
  throw new SignatureRefusal(refusal);
}
