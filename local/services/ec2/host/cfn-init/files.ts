import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { inside } from "../paths";
import type { InitRun } from "./init-run";
import type { FileEntry } from "./metadata";

const SYMLINK = "120";

/** Writes the files of a config. @returns paths of those */
export async function writeFiles(
  run: InitRun,
  files: Readonly<Record<string, FileEntry>>,
): Promise<string[]> {
  for (const [path, file] of Object.entries(files)) {
    const target = inside(run.root, path);
    await mkdir(dirname(target), { recursive: true });
    const content = await contentOf(run, file);
    if (file.mode?.startsWith(SYMLINK)) {
      await rm(target, { force: true });
      await symlink(inside(run.root, content.toString()), target);
    } else {
      await writeFile(target, content);
      await chmod(target, Number.parseInt(file.mode?.slice(-3) ?? "644", 8) | 0o400);
    }
    run.log(`Wrote ${path} (owner ${file.owner ?? "root"}, group ${file.group ?? "root"} noted)`);
  }
  return Object.keys(files);
}

async function contentOf(
  run: InitRun,
  { content, encoding, source, authentication }: FileEntry,
): Promise<Buffer> {
  if (source !== undefined) return run.fetch(source, authentication);
  if (typeof content !== "string") return Buffer.from(JSON.stringify(content ?? ""));
  return Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
}
