import { readdirSync } from "node:fs";
import { copyFile, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import type { State } from "../../../core/state/state";

const SOURCES = join(__dirname, "bootstrap");
const PYTHON = "bootstrap.py";

/** The outcome of `translatePrograms` as JSON, put here when the command is built (build/bundle.ts). */
declare const PREPARED_PROGRAMS: string | undefined;

/** Packages of the AWS SDK that the managed runtime ships and a bundle may leave out. */
const SDK_SCOPES = ["@aws-sdk", "@smithy"];

/** What runs in a function's process beside the function: the bootstrap, made ready in the state directory. */
export interface Programs {
  /** Node's bootstrap. */
  main: string;
  /** What is loaded before it. */
  redirect: string;
  python: string;
  /** A node_modules directory with the AWS SDK. */
  modules: string;
}

/**
 * Translates the bootstrap and links the AWS SDK beside the functions' code. The link lies above the code's directories, so
 * that ES modules find it as well as `require`, which looks into NODE_PATH.
 */
export async function preparePrograms(state: State): Promise<Programs> {
  const directory = state.path("bootstrap");
  await mkdir(directory, { recursive: true });
  await copyFile(join(SOURCES, PYTHON), join(directory, PYTHON));
  for (const [name, code] of Object.entries(readPrograms())) await writeFile(join(directory, name), code);
  const modules = state.path("node_modules");
  await linkSdk(modules);
  return {
    main: join(directory, "main.js"),
    redirect: join(directory, "redirect.js"),
    python: join(directory, PYTHON),
    modules,
  };
}

function readPrograms(): Record<string, string> {
  return typeof PREPARED_PROGRAMS === "string" ? JSON.parse(PREPARED_PROGRAMS) : translatePrograms();
}

/** @returns Node's bootstrap by file name, in JavaScript */
export function translatePrograms(): Record<string, string> {
  // Loaded here, because the built command has no need of it.
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: readdirSync(SOURCES)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(SOURCES, name)),
    outdir: SOURCES,
    write: false,
    platform: "node",
    format: "cjs",
    // The oldest Node that the local cloud runs on. An import() of a user's ES module must stay one, and does.
    target: "node20",
    tsconfigRaw: "{}",
    logLevel: "silent",
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
}

async function linkSdk(modules: string): Promise<void> {
  const client = dirname(require.resolve("@aws-sdk/client-s3"));
  const root = client.slice(0, client.lastIndexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length);
  await rm(modules, { recursive: true, force: true });
  await mkdir(modules, { recursive: true });
  for (const scope of SDK_SCOPES) await symlink(join(root, scope), join(modules, scope));
}
