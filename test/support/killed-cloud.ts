import { GetObjectCommand, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";

/** What suites need that kill the local cloud and start it again, at another port each time. */

/** @returns configuration of a client that tries once */
export const clientOf = (endpoint: string) => ({
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  forcePathStyle: true as const,
  maxAttempts: 1,
});

export const policy = (statement: object): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: [statement] });

/**
 * @param seen what earlier calls have found, by the object's key
 * @returns the lines of all objects of a bucket, with how often each is there
 */
export async function delivered(
  endpoint: string,
  Bucket: string,
  seen: Map<string, Map<string, number>>,
): Promise<Map<string, number>> {
  const s3 = new S3Client(clientOf(endpoint));
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    for (const { Key = "" } of Contents) {
      if (seen.has(Key)) continue;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const lines = new Map<string, number>();
      for (const line of (await Body?.transformToString())?.split("\n") ?? [])
        if (line !== "") lines.set(line, (lines.get(line) ?? 0) + 1);
      seen.set(Key, lines);
    }
  }
  const all = new Map<string, number>();
  for (const lines of seen.values())
    for (const [line, times] of lines) all.set(line, (all.get(line) ?? 0) + times);
  return all;
}
