import { copyFile, mkdir, readdir, rm, symlink } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import type { State } from "../../../core/state/state";

const SOURCES = join(__dirname, "bootstrap");

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
  const names = await readdir(SOURCES);
  for (const name of names.filter((file) => file.endsWith(".py")))
    await copyFile(join(SOURCES, name), join(directory, name));
  translate(
    names.filter((file) => file.endsWith(".ts")).map((name) => join(SOURCES, name)),
    directory,
  );
  const modules = state.path("node_modules");
  await linkSdk(modules);
  return {
    main: join(directory, "main.js"),
    redirect: join(directory, "redirect.js"),
    python: join(directory, "bootstrap.py"),
    modules,
  };
}

/** Takes 30 ms. The asynchronous way would leave esbuild's process running. */
function translate(sources: string[], directory: string): void {
  // Loaded here, because many clouds never run a function.
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  buildSync({
    entryPoints: sources,
    outdir: directory,
    platform: "node",
    format: "cjs",
    // The oldest Node that the local cloud runs on. An import() of a user's ES module must stay one, and does.
    target: "node20",
    tsconfigRaw: "{}",
    logLevel: "silent",
  });
}

async function linkSdk(modules: string): Promise<void> {
  const client = dirname(require.resolve("@aws-sdk/client-s3"));
  const root = client.slice(0, client.lastIndexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length);
  await rm(modules, { recursive: true, force: true });
  await mkdir(modules, { recursive: true });
  for (const scope of SDK_SCOPES) await symlink(join(root, scope), join(modules, scope));
}
