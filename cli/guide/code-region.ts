import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../cdk";

/**
 * Takes a region out of a file of the project, without the indentation that all its lines share.
 * @param file path below the project's root
 * @param region what stands between the comments `[begin region]` and `[end region]`
 * @throws Error when the file has no such region
 */
export function codeRegion(file: string, region: string): string {
  const lines = readFileSync(join(PROJECT, file), "utf8").split("\n");
  const mark = (word: string): number =>
    lines.findIndex((line) => line.trimEnd().endsWith(`[${word} ${region}]`));
  const begin = mark("begin");
  const end = mark("end");
  if (begin < 0 || end < begin) throw new Error(`${file} has no region ${region}`);
  const inside = lines
    .slice(begin + 1, end)
    .filter((line) => !/\[(begin|end) [\w-]+\]$/.test(line.trimEnd()));
  const indents = inside
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return inside.map((line) => line.slice(shared)).join("\n");
}

/**
 * @param code path below the project's root
 * @returns the path of the same program in TypeScript, where there is one beside Python's
 */
export function inTypeScript(code: string): string | undefined {
  const sibling = code.replace("/python/", "/typescript/").replace(/\.py$/, ".ts");
  return sibling !== code && existsSync(join(PROJECT, sibling)) ? sibling : undefined;
}
