import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { ArchiveError } from "../../../../core/unzip";

const BLOCK = 512;

interface Header {
  name: string;
  mode: number;
  size: number;
  type: string;
  link: string;
}

/**
 * Unpacks a tar archive, gzipped or not: files, directories, and links that stay inside.
 * @throws ArchiveError when it is damaged, too large, or leads out of the root
 */
export async function untar(archive: Buffer, root: string, { limit }: { limit: number }): Promise<void> {
  const tar = archive[0] === 0x1f ? await promisify(gunzip)(archive, { maxOutputLength: limit }) : archive;
  let longName: string | undefined;
  for (let offset = 0; offset + BLOCK <= tar.length; ) {
    const header = parseHeader(tar.subarray(offset, offset + BLOCK));
    if (!header) break;
    const start = offset + BLOCK;
    const content = tar.subarray(start, start + header.size);
    if (content.length < header.size) throw new ArchiveError("the archive is cut short");
    offset = start + Math.ceil(header.size / BLOCK) * BLOCK;
    if (header.type === "L") longName = text(content);
    else if (header.type === "x") longName = paxPath(content.toString()) ?? longName;
    else if (header.type !== "g") {
      await unpack({ ...header, name: longName ?? header.name }, content, root);
      longName = undefined;
    }
  }
}

async function unpack({ name, mode, type, link }: Header, content: Buffer, root: string): Promise<void> {
  const path = within(root, root, name);
  if (type === "5" || name.endsWith("/")) {
    await mkdir(path, { recursive: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  if (type === "2") {
    within(root, dirname(path), link);
    await symlink(link, path);
  } else if (type === "0" || type === "") {
    await writeFile(path, content, { flag: "w" });
    await chmod(path, (mode & 0o777) | 0o400);
  } else {
    throw new ArchiveError(`the entry ${name} is neither file nor directory nor link`);
  }
}

function within(root: string, from: string, name: string): string {
  const path = resolve(from, name);
  const inside = resolve(root);
  if (isAbsolute(name) || (path !== inside && !path.startsWith(inside + sep)))
    throw new ArchiveError(`the name ${name} leads out of the archive`);
  return join(path);
}

/** @returns undefined at the end of the archive */
function parseHeader(block: Buffer): Header | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  const field = (start: number, length: number): string => text(block.subarray(start, start + length));
  const octal = (start: number, length: number): number =>
    Number.parseInt(field(start, length).trim() || "0", 8);
  const sum = block.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0);
  if (sum !== octal(148, 8)) throw new ArchiveError("a header of the archive is damaged");
  const prefix = field(257, 5) === "ustar" ? field(345, 155) : "";
  const name = field(0, 100);
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    mode: octal(100, 8),
    size: octal(124, 12),
    type: field(156, 1),
    link: field(157, 100),
  };
}

const text = (bytes: Buffer): string => {
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? bytes.length : end).toString();
};

/** @returns the path of an extended header: lines of `<length> <key>=<value>` */
const paxPath = (records: string): string | undefined => /^\d+ path=(.*)$/m.exec(records)?.[1];
