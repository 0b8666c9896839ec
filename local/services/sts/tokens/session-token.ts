import { createHmac, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Identity } from "../../../core/identity";

/** What a session token says: whom its key makes the caller, until when. */
export type SessionIdentity = Omit<Identity, "accessKeyId" | "account"> & { issued: number; expires: number };

/** What stands in a token. */
interface Payload {
  /** The access key that goes with it. */
  key: string;
  identity: SessionIdentity;
}

/** A token read and believed. */
export interface ReadToken extends Payload {
  secretAccessKey: string;
}

const MAC_BYTES = 32;
const SECRET_CHARACTERS = 40;
/** First byte of every token, so that a later form can be told from this one. */
const FORM = 1;
/** A token comes in a header: more than this is none of ours, and is not unpacked. */
const LONGEST = 32 * 1024;

/**
 * Writes and reads session tokens. Nothing is kept of a session but the one secret: the token says everything of it, and its
 * signature that we said so. A session therefore outlives a restart.
 */
export class SessionTokens {
  /** @param secret from which signatures and secret access keys derive */
  constructor(private readonly secret: Buffer) {}

  /** @returns the token, and the secret that goes with the access key */
  write(key: string, identity: SessionIdentity): { sessionToken: string; secretAccessKey: string } {
    const packed = deflateRawSync(JSON.stringify({ key, identity } satisfies Payload));
    const body = Buffer.concat([Buffer.of(FORM), packed]);
    return {
      sessionToken: Buffer.concat([this.mac("token", body), body]).toString("base64"),
      secretAccessKey: this.secretOf(body),
    };
  }

  /** @returns what a token says, or undefined when it is not ours */
  read(sessionToken: string): ReadToken | undefined {
    if (sessionToken.length > LONGEST) return undefined;
    const bytes = Buffer.from(sessionToken, "base64");
    if (bytes.length <= MAC_BYTES + 1) return undefined;
    const body = bytes.subarray(MAC_BYTES);
    if (!timingSafeEqual(bytes.subarray(0, MAC_BYTES), this.mac("token", body)) || body[0] !== FORM) {
      return undefined;
    }
    const payload = JSON.parse(inflateRawSync(body.subarray(1)).toString()) as Payload;
    return { ...payload, secretAccessKey: this.secretOf(body) };
  }

  private secretOf(body: Buffer): string {
    return this.mac("secret access key", body).toString("base64").slice(0, SECRET_CHARACTERS);
  }

  private mac(purpose: string, body: Buffer): Buffer {
    return createHmac("sha256", this.secret).update(`${purpose}\n`).update(body).digest();
  }
}
