import { createHmac } from "node:crypto";

const MOST_KEYS = 1000;
const keys = new Map<string, Buffer>();

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/**
 * Derives the key that signs for one day, Region and service; each is derived once.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#derive-signing-key
 */
export function signingKey(secret: string, date: string, region: string, service: string): Buffer {
  const name = JSON.stringify([secret, date, region, service]);
  const known = keys.get(name);
  if (known) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), service), "aws4_request");
  keys.set(name, key);
  return key;
}

/** @returns the signature of a text under a derived key, hexadecimal */
export function sign(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}
