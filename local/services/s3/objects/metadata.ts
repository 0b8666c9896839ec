import type { Call } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { ObjectRecord, SystemHeaders } from "../records";
import { contentEncoding } from "../wire/framing";
import { decodeWord, encodeWord } from "./encoded-words";

/** Most bytes of user metadata, names and values. */
const MOST_METADATA = 2048;

/** What PutObject, CopyObject and CreateMultipartUpload say of an object's headers. */
export interface HeaderInput {
  CacheControl?: string;
  ContentDisposition?: string;
  ContentEncoding?: string;
  ContentLanguage?: string;
  ContentType?: string;
  Expires?: Date;
  WebsiteRedirectLocation?: string;
  Metadata?: Record<string, string>;
}

/** @returns the headers that are kept, as they came; Expires too, which need not be a date */
export function systemHeaders(input: HeaderInput, call: Call): SystemHeaders {
  return {
    contentType: input.ContentType || "binary/octet-stream",
    cacheControl: input.CacheControl,
    contentDisposition: input.ContentDisposition,
    contentEncoding: contentEncoding(input.ContentEncoding),
    contentLanguage: input.ContentLanguage,
    expires: call.headers?.expires ?? input.Expires?.toUTCString(),
    redirect: input.WebsiteRedirectLocation,
  };
}

/**
 * Reads user metadata.
 * @throws AwsError MetadataTooLarge
 */
export function userMetadata({ Metadata = {} }: HeaderInput): Record<string, string> {
  const entries = Object.entries(Metadata).map(([name, value]) => [name.toLowerCase(), decodeWord(value)]);
  const size = entries.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (size > MOST_METADATA) {
    throw new AwsError(
      "MetadataTooLarge",
      "Your metadata headers exceed the maximum allowed metadata size",
      400,
      { Size: size, MaxSizeAllowed: MOST_METADATA },
    );
  }
  return Object.fromEntries(entries);
}

/** Members of GetObject's and HeadObject's answers that give the headers back. */
export function headerMembers({ headers, metadata }: ObjectRecord) {
  return {
    ContentType: headers.contentType,
    CacheControl: headers.cacheControl,
    ContentDisposition: headers.contentDisposition,
    ContentEncoding: headers.contentEncoding,
    ContentLanguage: headers.contentLanguage,
    Expires: headers.expires,
    WebsiteRedirectLocation: headers.redirect,
    Metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, encodeWord(value)])),
  };
}
