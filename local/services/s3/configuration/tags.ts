import type { Tag } from "@aws-sdk/client-s3";
import { AwsError } from "../../../core/errors";
import { invalidArgument, invalidTag, malformedXml } from "../errors";

const MOST_OBJECT_TAGS = 10;
const MOST_BUCKET_TAGS = 50;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
/** Letters, spaces and numbers of any script, and these signs. */
const TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const SYSTEM = "aws:";

/** A tag set as a request bears it; XML may leave members out. */
export type GivenTags = readonly { Key?: string; Value?: string }[] | undefined;

/**
 * Checks the tags of an object.
 * @throws AwsError MalformedXML, InvalidTag, BadRequest
 */
export function objectTags(given: GivenTags): Tag[] {
  const tags = checked(given);
  if (tags.length > MOST_OBJECT_TAGS) throw tooMany("Object", MOST_OBJECT_TAGS);
  const system = tags.find(({ Key }) => Key?.startsWith(SYSTEM));
  if (system) throw invalidTag("Your TagKey cannot be prefixed with aws:", { TagKey: system.Key });
  return sorted(tags);
}

/**
 * Checks the tags of a bucket. Tags that begin with `aws:` are AWS's own: they come from inside, and a client can neither
 * add nor change nor drop one.
 * @param standing tags of the bucket so far
 * @param fromInside whether a service, and not a client, puts them
 * @throws AwsError MalformedXML, InvalidTag, BadRequest
 */
export function bucketTags(given: GivenTags, standing: readonly Tag[], fromInside: boolean): Tag[] {
  const tags = checked(given);
  if (tags.length > MOST_BUCKET_TAGS) throw tooMany("Bucket", MOST_BUCKET_TAGS);
  if (!fromInside) requireSameSystemTags(tags, standing);
  return tags;
}

/** @throws AwsError InvalidTag when a client would change a tag of AWS's own */
export function requireSameSystemTags(tags: readonly Tag[], standing: readonly Tag[]): void {
  const system = (some: readonly Tag[]): Tag[] => some.filter(({ Key }) => Key?.startsWith(SYSTEM));
  const value = (some: readonly Tag[], key?: string): string | undefined =>
    some.find(({ Key }) => Key === key)?.Value;
  const foreign = system(tags).find(({ Key, Value }) => value(standing, Key) !== Value);
  if (foreign) {
    throw invalidTag("System tags cannot be added/updated by requester", { TagKey: foreign.Key });
  }
  const dropped = system(standing).find(({ Key }) => value(tags, Key) === undefined);
  if (dropped) throw invalidTag("System tags cannot be removed by requester", { TagKey: dropped.Key });
}

const HEADER_SENTENCE =
  "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.";

/**
 * Reads the header x-amz-tagging: `k1=v1&k2=v2`.
 * @throws AwsError InvalidArgument, BadRequest
 */
export function headerTags(header: string | undefined): Tag[] | undefined {
  if (!header) return undefined;
  const tags = [...new URLSearchParams(header)].map(([Key, Value]) => ({ Key, Value }));
  try {
    return objectTags(tags);
  } catch (error) {
    if (error instanceof AwsError && error.code !== "InvalidTag") throw error;
    throw invalidArgument(HEADER_SENTENCE, "x-amz-tagging", header);
  }
}

function checked(given: GivenTags = []): Tag[] {
  const keys = new Set<string>();
  return given.map(({ Key, Value }) => {
    if (Key === undefined || Value === undefined) throw malformedXml();
    if (keys.has(Key)) throw invalidTag("Cannot provide multiple Tags with the same key", { TagKey: Key });
    keys.add(Key);
    if (Key === "" || [...Key].length > LONGEST_KEY || !TEXT.test(Key)) {
      throw invalidTag("The TagKey you have provided is invalid", { TagKey: Key });
    }
    if ([...Value].length > LONGEST_VALUE || !TEXT.test(Value)) {
      throw invalidTag("The TagValue you have provided is invalid", { TagKey: Key, TagValue: Value });
    }
    return { Key, Value };
  });
}

const tooMany = (what: string, most: number): AwsError =>
  new AwsError("BadRequest", `${what} tags cannot be greater than ${most}`, 400);

/** Objects' tags come back by key. */
const sorted = (tags: Tag[]): Tag[] => tags.sort((a, b) => (String(a.Key) < String(b.Key) ? -1 : 1));
