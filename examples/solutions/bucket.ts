import { gunzipSync } from "node:zlib";
import { GetObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import type { Lab } from "../../checks";

/** @returns the keys of every object below a prefix, in the order of their names */
export async function listKeys({ clients, seat, signal }: Lab, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await clients.s3.send(
      new ListObjectsV2Command({ Bucket: seat.bucket, Prefix: prefix, ContinuationToken }),
      { abortSignal: signal },
    );
    keys.push(...(page.Contents ?? []).map(({ Key = "" }) => Key));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return keys;
}

/** @returns the lines of an object, unpacked */
export async function readObject({ clients, seat, signal }: Lab, key: string): Promise<string[]> {
  const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: seat.bucket, Key: key }), {
    abortSignal: signal,
  });
  const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
  const text = (key.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").filter((line) => line !== "");
}

/** @returns every JSON line below a prefix that holds a text */
export async function linesWith(
  lab: Lab,
  prefix: string,
  text: string,
): Promise<{ path: string; key: string; line: string }[]> {
  const found: { path: string; key: string; line: string }[] = [];
  for (const key of await listKeys(lab, prefix)) {
    for (const line of await readObject(lab, key)) {
      if (line.includes(text)) found.push({ path: String(JSON.parse(line).path), key, line });
    }
  }
  return found;
}
