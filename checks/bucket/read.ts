import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { Lab } from "../step";
import type { Listed } from "./objects";

const unzip = promisify(gunzip);

/** Unpacked text that is kept for the next look, by bucket, key and ETag: objects do not change, and are looked at often. */
const KEPT_BYTES = 32 * 1024 * 1024;

class Kept {
  readonly #texts = new Map<string, string>();
  #bytes = 0;

  get(name: string): string | undefined {
    return this.#texts.get(name);
  }

  /** The oldest go when there are too many. */
  set(name: string, text: string): void {
    this.#texts.set(name, text);
    this.#bytes += text.length;
    for (const [oldest, gone] of this.#texts) {
      if (this.#bytes <= KEPT_BYTES) return;
      this.#texts.delete(oldest);
      this.#bytes -= gone.length;
    }
  }
}

const keptBy = new WeakMap<S3Client, Kept>();

/**
 * Reads an object of the seat's bucket, unpacked where it is gzipped.
 * @throws errors of S3; those of zlib when it is not what its name says
 */
export async function readText(lab: Lab, { key, etag }: Listed): Promise<string> {
  const { clients, seat } = lab;
  const kept = keptBy.get(clients.s3) ?? new Kept();
  keptBy.set(clients.s3, kept);
  const name = `${seat.bucket}/${key} ${etag}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const text = await fetchText(lab, key);
  kept.set(name, text);
  return text;
}

async function fetchText({ clients, seat, signal }: Lab, key: string): Promise<string> {
  const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: seat.bucket, Key: key }), {
    abortSignal: signal,
  });
  const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
  // By its first bytes, because a stream's file extension can be changed.
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (zipped ? await unzip(bytes) : bytes).toString("utf8");
}
