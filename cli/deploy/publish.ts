import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ZipFile } from "yazl";
import type { Account } from "../stacks/account";
import { asRole } from "../stacks/role";
import type { FileAsset } from "./assembly";

/**
 * Brings the files of stacks into the bucket of the CDK's bootstrap, each once: under the names, and by the role, that the CDK
 * CLI uses, so that neither brings again what the other has brought. Names are made of what is in the files.
 */
export class Publisher {
  private readonly published = new Map<string, Promise<void>>();
  private readonly clients = new Map<string, Promise<S3Client>>();

  constructor(private readonly account: Account) {}

  /** Resolves once all of them are there. */
  async publish(assets: readonly FileAsset[]): Promise<void> {
    await Promise.all(assets.map((asset) => this.once(asset)));
  }

  async end(): Promise<void> {
    for (const client of await Promise.all(this.clients.values())) client.destroy();
  }

  private once(asset: FileAsset): Promise<void> {
    const name = `${asset.bucket}/${asset.key}`;
    let done = this.published.get(name);
    if (!done) {
      done = this.bring(asset);
      this.published.set(name, done);
      // The next stack that needs it tries again.
      done.catch(() => this.published.delete(name));
    }
    return done;
  }

  private async bring(asset: FileAsset): Promise<void> {
    const client = await this.clientFor(asset.role);
    // A bucket of somebody else's that bears the name would be given the class's code.
    const place = { Bucket: asset.bucket, Key: asset.key, ExpectedBucketOwner: this.account.id };
    if (await isThere(client, place)) return;
    const Body = asset.packaging === "zip" ? await packed(asset.path) : await readFile(asset.path);
    const ContentType = asset.packaging === "zip" ? "application/zip" : "application/json";
    await client.send(new PutObjectCommand({ ...place, Body, ContentType }));
  }

  private clientFor(role: string | undefined): Promise<S3Client> {
    const key = role ?? "";
    let client = this.clients.get(key);
    if (!client) {
      client = asRole(this.account, role).then(
        (options) => new S3Client({ ...options, forcePathStyle: options.endpoint !== undefined }),
      );
      this.clients.set(key, client);
    }
    return client;
  }
}

async function isThere(client: S3Client, place: { Bucket: string; Key: string }): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand(place));
    return true;
  } catch (error) {
    if (error instanceof Error && /^(NotFound|NoSuchKey)$/.test(error.name)) return false;
    throw error;
  }
}

/** The earliest that a zip can say: the same folder makes the same bytes. */
const EPOCH = new Date(1980, 0, 1);

async function packed(folder: string): Promise<Buffer> {
  const zip = new ZipFile();
  const names = await readdir(folder, { recursive: true });
  for (const name of names.sort()) {
    const path = join(folder, name);
    const found = await stat(path);
    if (!found.isFile()) continue;
    zip.addReadStream(createReadStream(path), name, { mtime: EPOCH, mode: found.mode });
  }
  zip.end();
  return buffer(zip.outputStream);
}
