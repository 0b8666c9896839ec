import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { ROOT } from "./source-files";

/** How the command ended and what it said. */
export interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A project with this one's build, and a command of its own. */
export interface BuiltProject extends Disposable {
  path: string;
  write(file: string, contents: string): void;
  /** Starts bin/lab.js. */
  lab(...args: string[]): Promise<Said>;
  /** Names of the commands that are kept. */
  kept(): string[];
}

/** What the build reads of the project besides bin/lab.ts. */
const TAKEN = ["build", "bin/lab.js", "bin/build.ts", "tsconfig.json", "package.json", "package-lock.json"];

/** @param command contents of bin/lab.ts */
export function builtProject(command: string): BuiltProject {
  const path = mkdtempSync(join(tmpdir(), "loglab-built-"));
  mkdirSync(join(path, "bin"));
  for (const name of TAKEN) cpSync(join(ROOT, name), join(path, name), { recursive: true });
  for (const name of ["node_modules", "local"]) symlinkSync(join(ROOT, name), join(path, name));
  const write = (file: string, contents: string): void => writeFileSync(join(path, file), contents);
  write("bin/lab.ts", command);
  return {
    path,
    write,
    lab: (...args) => run([join(path, "bin/lab.js"), ...args]),
    kept: () =>
      readdirSync(join(path, ".cache/lab"), { encoding: "utf8" }).filter((name) => /^lab-.*\.js$/.test(name)),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

async function run(args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, args, { cwd: tmpdir(), stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}
