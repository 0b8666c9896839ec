import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { PROJECT } from "../cdk";
import { LabError } from "../lab-error";
import { confinedTo } from "./confined";
import type { Submission } from "./submission";

/** What is run, in the folder that the producer's files lie in. */
export interface Command {
  command: string;
  args: readonly string[];
}

/** A producer that cannot be run, and why: its author has to mend it. */
export class NotRunnable extends Error {
  override readonly name = "NotRunnable";
}

const BUNDLE = "loglab-producer.cjs";

/**
 * Lays a producer's files down, and says how it is run: Python by an interpreter that has boto3; TypeScript and JavaScript by this
 * Node, bundled before with the packages of this project, and confined to the folder.
 * @throws NotRunnable when it is written in another language, or cannot be bundled
 */
export async function layDown({ producer }: Submission, folder: string, python: string): Promise<Command> {
  for (const { name, text } of producer) await writeFile(join(folder, name), text, { flag: "wx" });
  const entry = join(folder, producer[0]?.name ?? "");
  switch (extname(entry)) {
    case ".py":
      return { command: python, args: [entry] };
    case ".ts":
    case ".mts":
    case ".cts":
    case ".js":
    case ".mjs":
    case ".cjs":
      await bundle(entry, join(folder, BUNDLE));
      return { command: process.execPath, args: [...confinedTo(folder), join(folder, BUNDLE)] };
    default:
      throw new NotRunnable(
        `${producer[0]?.name} is written in a language that is not run here: name a .py, .ts or .js file`,
      );
  }
}

export const isPython = ({ producer }: Submission): boolean => extname(producer[0]?.name ?? "") === ".py";

/** Bundling runs nothing of it. */
async function bundle(entry: string, outfile: string): Promise<void> {
  const { build } = await import("esbuild");
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      nodePaths: [join(PROJECT, "node_modules")],
      tsconfigRaw: "{}",
      logLevel: "silent",
    });
  } catch (error) {
    const [first = "it cannot be bundled"] = (error as Error).message.split("\n").slice(1);
    throw new NotRunnable(first.trim());
  }
}

/** Where `.ci/install-python` puts an interpreter that has boto3. */
const OWN_PYTHON = join(PROJECT, ".cache/venv/bin/python3");

/**
 * Chooses the interpreter for producers in Python.
 * @param named by the person at the keyboard
 * @throws LabError when it is not there, or has no boto3: no student is to blame for that
 */
export async function choosePython(named: string | undefined): Promise<string> {
  const python = named ?? (existsSync(OWN_PYTHON) ? OWN_PYTHON : "python3");
  try {
    const { stdout } = await promisify(execFile)(python, ["-c", "import sys, boto3; print(sys.executable)"]);
    return stdout.trim();
  } catch {
    throw new LabError(
      `${python} is not there, or has no boto3.`,
      "Run .ci/install-python, or name an interpreter that has it with --python.",
    );
  }
}
