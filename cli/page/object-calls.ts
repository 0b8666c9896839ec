import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import type { Lab } from "../../checks";
import { splitLines } from "../../checks/bucket/lines";
import { readText } from "../../checks/bucket/read";
import { CannotAnswer, type PageProtocol } from "../../local";
import type { OpenLab } from "../steps/lab-context";

/** Most objects that the page lists, and lines of one that it shows. */
const MOST_OBJECTS = 1_000;
const MOST_LINES = 5_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** @returns a seat as checks see it, for as long as somebody waits */
export const lookingFor = ({ lab }: OpenLab, signal: AbortSignal): Lab => ({ ...lab, signal });

/** Lists the newest objects of a seat's bucket, as its student may. */
export async function listBucket(
  open: OpenLab,
  signal: AbortSignal,
): Promise<PageProtocol.SeatCalls["objects"]["output"]> {
  const { clients, seat } = open.lab;
  const objects: PageProtocol.ObjectView[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await clients.s3.send(new ListObjectsV2Command({ Bucket: seat.bucket, ContinuationToken }), {
      abortSignal: signal,
    });
    for (const { Key: key = "", Size: size = 0, LastModified } of page.Contents ?? []) {
      objects.push({ key, size, at: LastModified?.getTime() ?? 0 });
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  objects.sort((one, other) => one.at - other.at);
  return { objects: objects.slice(-MOST_OBJECTS), more: objects.length > MOST_OBJECTS };
}

/**
 * Reads an object's lines, unpacked.
 * @throws CannotAnswer when there is no such object, or it is too large to be shown
 */
export async function readObject(
  open: OpenLab,
  { key }: PageProtocol.SeatCalls["lines"]["input"],
  signal: AbortSignal,
): Promise<PageProtocol.SeatCalls["lines"]["output"]> {
  const { clients, seat } = open.lab;
  const { Contents = [] } = await clients.s3.send(
    new ListObjectsV2Command({ Bucket: seat.bucket, Prefix: String(key), MaxKeys: 1 }),
    { abortSignal: signal },
  );
  const [found] = Contents.filter(({ Key }) => Key === key);
  if (!found) throw new CannotAnswer(`The bucket has no object ${key}.`, 404);
  const { Size: bytes = 0, ETag: etag = "" } = found;
  if (bytes > MOST_BYTES) throw new CannotAnswer("The object is too large to be shown; query it.", 409);
  const text = await readText(lookingFor(open, signal), { key, bytes, etag, written: 0 });
  const lines = splitLines(text).map((line) => line.text);
  return { lines: lines.slice(0, MOST_LINES), more: lines.length > MOST_LINES };
}

/** @returns what a delivered line says of itself */
export function describeLine(text: string): { name?: string; made?: number } {
  const record = splitLines(text)[0]?.record;
  if (!record) return {};
  const made = Date.parse(record.time);
  return { ...(record.ident !== null && { name: record.ident }), ...(Number.isFinite(made) && { made }) };
}
