import { createWriteStream } from "node:fs";
import { chmod, mkdir, symlink } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, fromBuffer, validateFileName, type ZipFile } from "yauzl";

/** The archive is none, or holds what must not be unpacked. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

export interface UnzipOptions {
  /** Most bytes of all files together. */
  limit: number;
}

/** The upper half of the external attributes is the mode of a Unix file, when the archive was made on Unix. */
const UNIX = 3;
const TYPE_MASK = 0o170000;
const SYMLINK = 0o120000;
const LONGEST_LINK = 4096;

/**
 * Unpacks a zip archive: files with their mode bits, directories, and links that stay inside.
 * @param root directory to unpack into; it is made
 * @returns bytes of all files together
 * @throws ArchiveError when it is no archive, is too large, or a name or link leads out of the root
 */
export async function unzip(archive: Buffer, root: string, { limit }: UnzipOptions): Promise<number> {
  const zip = await open(archive);
  await mkdir(root, { recursive: true });
  let bytes = 0;
  const links: { at: string; to: string }[] = [];
  try {
    for await (const entry of entries(zip)) {
      bytes += entry.uncompressedSize;
      if (bytes > limit) throw new ArchiveError(`unpacked it is larger than ${limit} bytes`);
      const link = await unpack(zip, entry, root);
      if (link) links.push(link);
    }
  } finally {
    zip.close();
  }
  // Links come last, so that no file is ever written through one.
  for (const { at, to } of links) await symlink(to, at);
  return bytes;
}

async function open(archive: Buffer): Promise<ZipFile> {
  try {
    return await new Promise((done, fail) =>
      fromBuffer(archive, { lazyEntries: true, autoClose: false }, (error, zip) =>
        error ? fail(error) : done(zip),
      ),
    );
  } catch (error) {
    throw asArchiveError(error);
  }
}

async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((done, fail) => {
      zip.once("entry", done);
      zip.once("end", () => done(undefined));
      zip.once("error", (error) => fail(asArchiveError(error)));
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (!entry) return;
    yield entry;
  }
}

/** @returns a link that is still to be made, if the entry is one */
async function unpack(
  zip: ZipFile,
  entry: Entry,
  root: string,
): Promise<{ at: string; to: string } | undefined> {
  const wrong = validateFileName(entry.fileName);
  if (wrong) throw new ArchiveError(wrong);
  const path = join(root, entry.fileName);
  if (entry.fileName.endsWith("/")) {
    await mkdir(path, { recursive: true });
    return undefined;
  }
  await mkdir(dirname(path), { recursive: true });
  const mode = entry.versionMadeBy >> 8 === UNIX ? entry.externalFileAttributes >>> 16 : 0;
  if ((mode & TYPE_MASK) === SYMLINK) return { at: path, to: await readLink(zip, entry, path, root) };
  try {
    await pipeline(await content(zip, entry), createWriteStream(path));
  } catch (error) {
    throw asArchiveError(error);
  }
  if ((mode & 0o777) !== 0) await chmod(path, (mode & 0o777) | 0o400);
  return undefined;
}

function content(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((done, fail) =>
    zip.openReadStream(entry, (error, stream) => (error ? fail(asArchiveError(error)) : done(stream))),
  );
}

async function readLink(zip: ZipFile, entry: Entry, path: string, root: string): Promise<string> {
  if (entry.uncompressedSize > LONGEST_LINK) throw new ArchiveError(`the link ${entry.fileName} is too long`);
  const parts: Buffer[] = [];
  const collect = new Transform({
    transform(chunk, _, done) {
      parts.push(chunk);
      done();
    },
  });
  collect.resume();
  await pipeline(await content(zip, entry), collect);
  const target = Buffer.concat(parts).toString();
  const inside = resolve(root);
  const end = resolve(dirname(path), target);
  if (isAbsolute(target) || (end !== inside && !end.startsWith(inside + sep))) {
    throw new ArchiveError(`the link ${entry.fileName} leads out of the archive: ${target}`);
  }
  return target;
}

/** What the system says of the disk is not about the archive. */
function asArchiveError(error: unknown): Error {
  if (error instanceof ArchiveError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code?.startsWith("E") && !code.startsWith("ERR_")) return error as Error;
  return new ArchiveError(message);
}
