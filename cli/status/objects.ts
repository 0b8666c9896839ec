import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { ERROR_ROOT, OBJECT_ROOT } from "../../contract/object-key";

const HOUR = 3600 * 1000;

/** Hours back that are looked at for the newest object. */
const HOURS = 2;

/**
 * Finds the newest object by the hours in the keys, so that a bucket that has been filled for weeks takes two small lists.
 * @param now milliseconds since 1970
 * @returns milliseconds since 1970 at which it was written; undefined where none came in the last two hours
 */
export async function newestObject(
  s3: S3Client,
  bucket: string,
  now: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  for (let back = 0; back < HOURS; back++) {
    const times = await timesBelow(s3, bucket, prefixOf(now - back * HOUR), signal);
    if (times.length > 0) return Math.max(...times);
  }
  return undefined;
}

/** @see contract/object-key.ts */
function prefixOf(time: number): string {
  const [date = "", clock = ""] = new Date(time).toISOString().split("T");
  const [year, month, day] = date.split("-");
  return `${OBJECT_ROOT}year=${year}/month=${month}/day=${day}/hour=${clock.slice(0, 2)}/`;
}

async function timesBelow(
  s3: S3Client,
  Bucket: string,
  Prefix: string,
  signal: AbortSignal,
): Promise<number[]> {
  const times: number[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }), {
      abortSignal: signal,
    });
    times.push(...(page.Contents ?? []).map(({ LastModified }) => LastModified?.getTime() ?? 0));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return times;
}

/** @returns how many objects hold failed records, up to a thousand */
export async function failedObjects(s3: S3Client, bucket: string, signal: AbortSignal): Promise<number> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: ERROR_ROOT }), {
    abortSignal: signal,
  });
  return Contents.length;
}
