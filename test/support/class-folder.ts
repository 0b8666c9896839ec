import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A throw-away folder for class files; it goes with the block that declared it by `using`. */
export interface ClassFolder extends Disposable {
  path: string;
  /** Writes a file below the folder and returns its path. */
  write(name: string, content: string | Buffer): string;
}

/** @returns a new empty folder */
export function classFolder(): ClassFolder {
  const path = mkdtempSync(join(tmpdir(), "loglab-class-"));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** The smallest class file there is. */
export const SMALLEST_CLASS = "class: dsci6007\nroster: roster.csv\n";
