import { gzipSync } from "node:zlib";
import type { Clients, Lab } from "../../checks";
import { DEFAULT_PIPELINE } from "../../contract/pipeline";

/** What a faked service answers to a command, by the command's name without `Command`; an Error is thrown. */
export type Answers = Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => unknown>>;

/** When everything happens, milliseconds since 1970. */
export const NOW = Date.UTC(2026, 10, 24, 10, 0, 0);

interface Command {
  constructor: { name: string };
  input: Readonly<Record<string, unknown>>;
}

/** A seat whose clients answer from a table; what is not in it is refused. */
export function fakeLab(answers: Answers, promises: Partial<Lab["promises"]> = {}): Lab {
  const client = {
    async send(command: Command): Promise<unknown> {
      const { name } = command.constructor;
      const answer = answers[name.replace(/Command$/, "")];
      if (!answer) throw Object.assign(new Error(`no ${name} here`), { name: "AccessDenied" });
      return answer(command.input);
    },
  };
  const every = ["sts", "s3", "firehose", "ec2", "logs", "kinesis", "cloudwatch"].map((name) => [
    name,
    client,
  ]);
  return {
    seat: {
      className: "checks",
      seat: "s01",
      stack: "Lab-checks-s01",
      region: "us-east-1",
      account: "000000000000",
      stream: "stream",
      bucket: "bucket",
      generators: ["i-1"],
      logGroup: "group",
      pipeline: DEFAULT_PIPELINE,
      parts: {},
    },
    clients: Object.fromEntries(every) as unknown as Clients,
    promises: { exactFlush: true, kinesis: true, ...promises },
    now: () => NOW,
    signal: new AbortController().signal,
  };
}

/** An object of a faked bucket: what it holds, and how long after NOW it was written. */
export interface FakeObject {
  lines: readonly string[];
  seconds?: number;
}

/** @returns answers of S3 for a bucket with these objects, gzipped where the key says so */
export function bucketOf(objects: Readonly<Record<string, FakeObject>>): Answers {
  return {
    ListObjectsV2: ({ Prefix }) => ({
      Contents: Object.entries(objects)
        .filter(([key]) => key.startsWith(String(Prefix)))
        .map(([key, { lines, seconds = 0 }]) => ({
          Key: key,
          Size: lines.join().length,
          LastModified: new Date(NOW + seconds * 1000),
          ETag: `"${key}"`,
        })),
    }),
    GetObject: ({ Key }) => {
      const text = (objects[String(Key)]?.lines ?? []).map((line) => `${line}\n`).join("");
      const bytes = String(Key).endsWith(".gz") ? gzipSync(text) : Buffer.from(text);
      return { Body: { transformToByteArray: async () => bytes } };
    },
  };
}

/** @returns a JSON line that asks for `/nonce/<nonce>/<number>` */
export const numbered = (nonce: string, number: number, more: object = {}): string =>
  JSON.stringify({
    host: "203.0.113.7",
    ident: `web1.${number}`,
    user: null,
    time: "2026-11-24T10:00:00.000Z",
    method: "GET",
    path: `/nonce/${nonce}/${number}`,
    protocol: "HTTP/1.1",
    status: 200,
    bytes: 512,
    referer: null,
    agent: "me",
    ...more,
  });

/** @returns the key of an object as the seat's stream names it */
export const keyAt = (time: string, version = 1, prefix = "logs/"): string =>
  `${prefix}stream-${version}-2026-11-24-${time}-0f5a1c2e-1111-4222-8333-444455556666.gz`;
