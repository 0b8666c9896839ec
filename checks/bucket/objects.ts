import { type _Object, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { ERROR_ROOT, OBJECT_ROOT } from "../../contract/object-key";
import type { Lab } from "../step";

/** An object as the bucket lists it. */
export interface Listed {
  readonly key: string;
  readonly bytes: number;
  /** When it was written, milliseconds since 1970; S3 tells whole seconds. */
  readonly written: number;
  readonly etag: string;
}

/** Clocks of a laptop and of AWS may differ by so much. */
const CLOCK_SKEW = 5 * 60_000;

/**
 * Lists what lies in the seat's bucket below a prefix.
 * @param since leaves out what was written before, milliseconds since 1970; five minutes more are listed, for clocks that differ
 * @returns oldest first
 */
export async function listObjects(
  { clients, seat, signal }: Lab,
  prefix: string,
  since = 0,
): Promise<Listed[]> {
  const listed: Listed[] = [];
  let next: string | undefined;
  do {
    const page = await clients.s3.send(
      new ListObjectsV2Command({ Bucket: seat.bucket, Prefix: prefix, ContinuationToken: next }),
      { abortSignal: signal },
    );
    listed.push(...(page.Contents ?? []).map(asListed));
    next = page.NextContinuationToken;
  } while (next !== undefined);
  return listed
    .filter(({ written }) => written >= since - CLOCK_SKEW)
    .sort((one, other) => one.written - other.written || (one.key < other.key ? -1 : 1));
}

const asListed = ({ Key = "", Size = 0, LastModified, ETag = "" }: _Object): Listed => ({
  key: Key,
  bytes: Size,
  written: LastModified?.getTime() ?? 0,
  etag: ETag,
});

/** @returns what was delivered since, oldest first */
export const deliveredSince = (lab: Lab, since: number): Promise<Listed[]> =>
  listObjects(lab, OBJECT_ROOT, since);

/** @returns objects of records that the transform refused since, oldest first */
export const failedSince = (lab: Lab, since: number): Promise<Listed[]> =>
  listObjects(lab, `${ERROR_ROOT}processing-failed/`, since);
