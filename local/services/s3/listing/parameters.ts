import { invalidArgument } from "../errors";

/** Most lines of one page, whatever the request asks for. */
const MOST_LINES = 1000;

/**
 * @param name as the request spells it: `max-keys`
 * @returns how many lines a page may have
 * @throws AwsError InvalidArgument
 */
export function pageSize(asked: number | undefined, name: string): number {
  if (asked === undefined) return MOST_LINES;
  if (!Number.isInteger(asked) || asked < 0 || asked > 2 ** 31 - 1) {
    throw invalidArgument(
      `Argument ${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())} must be an integer between 0 and 2147483647`,
      name,
      asked,
    );
  }
  return Math.min(asked, MOST_LINES);
}

/** Writes a key into an answer. */
export type Encode = (text: string) => string;

/**
 * @returns how keys are written: as they are, or percent-encoded where the request asks for it, since XML cannot hold
 *   every character that a key can
 * @throws AwsError InvalidArgument
 */
export function keyEncoding(asked: string | undefined): Encode {
  if (asked === undefined) return (text) => text;
  if (asked !== "url") {
    throw invalidArgument("Invalid Encoding Method specified in Request", "encoding-type", asked);
  }
  return urlEncode;
}

/** Percent-encoding as Java's URLEncoder does it, but slashes stay. */
export function urlEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+")
    .replaceAll("%2F", "/");
}

/** @returns an opaque token that names where a listing goes on */
export const pageToken = (after: string): string => Buffer.from(`1${after}`).toString("base64");

/**
 * @param name of the parameter: `continuation-token`
 * @throws AwsError InvalidArgument for a text that is no token
 */
export function readToken(token: string, name: string): string {
  const text = Buffer.from(token, "base64").toString();
  if (!text.startsWith("1") || pageToken(text.slice(1)) !== token) {
    throw invalidArgument("The continuation token provided is incorrect", name);
  }
  return text.slice(1);
}
