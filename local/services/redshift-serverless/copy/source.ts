import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import type { GetObjectCommandOutput, ListObjectsV2CommandOutput } from "@aws-sdk/client-s3";
import type { Cloud } from "../../../core/cloud";
import { isAwsError } from "../../../core/errors";
import type { Identity } from "../../../core/identity";
import { SqlError } from "../sql/sql-error";
import { type CopyOptions, location } from "./options";

interface Place {
  bucket: string;
  key: string;
}

export type ReadObject = (place: Place) => Promise<Buffer>;

/** @returns what reads an object of S3 as this identity: its policies decide */
export const objectReader =
  (cloud: Pick<Cloud, "call">, identity: Identity): ReadObject =>
  async ({ bucket, key }) => {
    try {
      const { Body } = await cloud.call<GetObjectCommandOutput>(identity, "s3", "GetObject", {
        Bucket: bucket,
        Key: key,
      });
      return Body ? await buffer(Body as Readable) : Buffer.alloc(0);
    } catch (error) {
      throw asCopyError(error, key);
    }
  };

/**
 * Finds the objects that COPY is to load.
 * @throws SqlError when there are none, or they may not be read
 * @see https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html
 */
export async function placesOf(
  cloud: Pick<Cloud, "call">,
  identity: Identity,
  options: Pick<CopyOptions, "bucket" | "key" | "manifest">,
  read: ReadObject,
): Promise<{ places: Place[]; mandatory: ReadonlySet<string> }> {
  if (options.manifest) return manifestOf(await read(options));
  const { bucket, key } = options;
  const places: Place[] = [];
  for (let token: string | undefined, first = true; first || token !== undefined; first = false) {
    const page = await list(cloud, identity, bucket, key, token);
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) places.push({ bucket, key: Key });
    token = page.NextContinuationToken;
  }
  if (places.length === 0) throw new SqlError("XX000", `The specified S3 prefix '${key}' does not exist`);
  return { places, mandatory: new Set(places.map(urlOf)) };
}

export const urlOf = ({ bucket, key }: Place): string => `s3://${bucket}/${key}`;

async function list(
  cloud: Pick<Cloud, "call">,
  identity: Identity,
  bucket: string,
  prefix: string,
  token: string | undefined,
): Promise<ListObjectsV2CommandOutput> {
  try {
    return await cloud.call(identity, "s3", "ListObjectsV2", {
      Bucket: bucket,
      Prefix: prefix,
      ...(token !== undefined && { ContinuationToken: token }),
    });
  } catch (error) {
    throw asCopyError(error, prefix);
  }
}

function manifestOf(body: Buffer): { places: Place[]; mandatory: ReadonlySet<string> } {
  const broken = new SqlError("XX000", "Manifest file is not in correct json format");
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString());
  } catch {
    throw broken;
  }
  const entries = (parsed as { entries?: { url?: unknown; mandatory?: unknown }[] } | null)?.entries;
  if (!Array.isArray(entries) || entries.some(({ url }) => typeof url !== "string")) throw broken;
  return {
    places: entries.map(({ url }) => location(String(url))),
    mandatory: new Set(entries.filter(({ mandatory }) => mandatory === true).map(({ url }) => String(url))),
  };
}

/** @throws SqlError for what is no gzip */
export function unpacked(body: Buffer, gzip: boolean): Buffer {
  if (!gzip) return body;
  try {
    return gunzipSync(body);
  } catch {
    throw new SqlError(
      "XX000",
      "Compressed file is corrupted, or the data is not gzip: incorrect header check",
    );
  }
}

/** @returns what COPY says of S3's refusal */
function asCopyError(error: unknown, key: string): SqlError {
  if (!isAwsError(error)) throw error;
  if (error.code === "NoSuchKey")
    return new SqlError("XX000", `The specified S3 prefix '${key}' does not exist`);
  return new SqlError(
    "XX000",
    `S3ServiceException:${error.message},Status ${error.status},Error ${error.code}`,
  );
}
