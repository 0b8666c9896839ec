import { chmodSync } from "node:fs";
import type { ClassFolder } from "./class-folder";

/** @returns the path of a program that a few lines of sh make up */
export function fakeProgram(folder: ClassFolder, name: string, script: string): string {
  const path = folder.write(name, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}
