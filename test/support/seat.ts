import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { SEAT_OUTPUTS } from "../../contract/outputs";
import type { TestCloud } from "./cloud";

/** What a seat's stack tells of it. */
export interface Seat {
  stack: string;
  stream: string;
  bucket: string;
  instances: string[];
}

interface Described {
  Stacks: { StackName: string; Outputs: { OutputKey: string; OutputValue: string }[] }[];
}

/** @returns the outputs of a deployed stack, by their names */
export async function outputsOf(cloud: TestCloud, stack: string): Promise<Record<string, string>> {
  const { Stacks } = await cloud.call<Described>("cloudformation", "DescribeStacks", { StackName: stack });
  return Object.fromEntries(
    (Stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  );
}

/** @returns the seat of a deployed stack, by its outputs */
export async function seatOf(cloud: TestCloud, stack: string): Promise<Seat> {
  const outputs = await outputsOf(cloud, stack);
  const value = (name: string): string => {
    const found = outputs[name];
    if (found === undefined) throw new Error(`${stack} has no output ${name}`);
    return found;
  };
  return {
    stack,
    stream: value(SEAT_OUTPUTS.stream),
    bucket: value(SEAT_OUTPUTS.bucket),
    instances: value(SEAT_OUTPUTS.generators).split(","),
  };
}

/** @returns where a generator keeps state and ledger, on its instance */
export function stateDirectory(cloud: TestCloud, instance: string): string {
  return join(cloud.directory, "us-east-1/ec2/instances", instance, "root/var/lib/loglab");
}

/** @returns every line of every object below a prefix, unpacked */
export async function deliveredLines(cloud: TestCloud, bucket: string, prefix: string): Promise<string[]> {
  const lines: string[] = [];
  let token: string | undefined;
  do {
    const page = await cloud.call<{ Contents?: { Key: string }[]; NextContinuationToken?: string }>(
      "s3",
      "ListObjectsV2",
      { Bucket: bucket, Prefix: prefix, ...(token !== undefined && { ContinuationToken: token }) },
    );
    for (const { Key } of page.Contents ?? []) {
      const { Body } = await cloud.call<{ Body: AsyncIterable<Buffer> }>("s3", "GetObject", {
        Bucket: bucket,
        Key,
      });
      const chunks: Buffer[] = [];
      for await (const chunk of Body) chunks.push(chunk);
      const text = gunzipSync(Buffer.concat(chunks)).toString();
      expect(text.endsWith("\n")).toBe(true);
      lines.push(...text.slice(0, -1).split("\n"));
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return lines;
}
