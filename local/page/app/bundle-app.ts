import { join } from "node:path";
import type { BuildOptions, OutputFile } from "esbuild";

/** Script and style of the page as they go to the browser. */
export interface AppFiles {
  script: string;
  style: string;
}

/** The page's sources: real browser files. */
export const UI = join(__dirname, "../ui");

declare const PREPARED_APP: string | undefined;

/**
 * Makes the page's files of its sources, at once; the command has them put in when it is made.
 * @throws BuildFailure of esbuild
 */
export function bundleApp(): AppFiles {
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  return filesOf(buildSync({ ...OPTIONS, write: false }).outputFiles);
}

/** @returns the files that were put in, or makes them where the sources are run as they are */
export function preparedApp(): AppFiles {
  return typeof PREPARED_APP === "string" ? JSON.parse(PREPARED_APP) : bundleApp();
}

const OPTIONS: BuildOptions = {
  absWorkingDir: UI,
  entryPoints: ["main.tsx"],
  outdir: "out",
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: ["chrome111", "firefox114", "safari16.4"],
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  logLevel: "error",
  tsconfigRaw: {},
};

function filesOf(files: readonly OutputFile[] | undefined): AppFiles {
  const text = (ending: string): string => files?.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}
