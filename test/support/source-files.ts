import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** Root of the project. */
export const ROOT = resolve(__dirname, "../..");

/** Top-level folders that hold code. */
export const CODE_FOLDERS = [
  "bin",
  "build",
  "lib",
  "contract",
  "generator",
  "lambda",
  "checks",
  "local",
  "cli",
  "test",
  "bench",
  "examples",
];

const CODE = /\.(ts|js|mjs|py|sh|css|html)$/;
const LEFT_OUT = /(^|\/)(node_modules|cdk\.out|__snapshots__|\.cache|\.venv)(\/|$)/;

/** @returns paths below the root of every source file in these folders, sorted */
export function sourceFiles(folders: readonly string[] = CODE_FOLDERS): string[] {
  return folders.flatMap((folder) => walk(join(ROOT, folder))).sort();
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const name = relative(ROOT, path);
    if (LEFT_OUT.test(name)) return [];
    if (entry.isDirectory()) return walk(path);
    return CODE.test(entry.name) ? [name] : [];
  });
}
