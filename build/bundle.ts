import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type BuildResult, build } from "esbuild";
import { parseText } from "../local/engine/template/parse-text";
import { agentSources, translateKinesisAgent } from "../local/packages/kinesis-agent/program-file";
import { bundleApp, UI } from "../local/page/app/bundle-app";
import { translatePrograms } from "../local/services/lambda/execution/programs";
import { readStamp, type Stamp, stateOf } from "./kept";
import { CACHE, COMPILED, ROOT, STAMP } from "./places";
import { sourcePlaces } from "./source-places";

const PROGRAMS = "local/services/lambda/execution/bootstrap";

/** What the command depends on besides the sources that esbuild puts in: its packages, how it is made, and what is put in here. */
const BESIDES = [
  "package-lock.json",
  ...[relative(ROOT, UI), `${relative(ROOT, UI)}/styles`, "build", PROGRAMS].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
  ),
  ...agentSources().map((path) => relative(ROOT, path)),
];

/** Whoever has just read of an earlier command may still load it, milliseconds. */
const LEFT_FOR = 60_000;

/**
 * Makes the `lab` command of its sources, and keeps it. Several may do so at the same time: each file is named by its contents and
 * comes to its place whole, the one that names the others last.
 * @throws BuildFailure of esbuild, which has told of the mistakes; an errno where nothing can be kept
 */
export async function bundle(): Promise<void> {
  const begun = Date.now();
  const { outputFiles, metafile } = await translate();
  const [map, code] = outputFiles.map(({ contents }) => contents);
  if (!map || !code) throw new Error("esbuild has not given a file and its map");
  const file = `lab-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.js`;
  const paths = [...BESIDES, ...Object.keys(metafile.inputs)];
  const stamp: Stamp = { file, sources: paths.map((path) => [path, stateOf(path, begun)]) };
  mkdirSync(CACHE, { recursive: true });
  keep(join(CACHE, `${file}.map`), map);
  keep(join(CACHE, file), code);
  removeEarlier(file, readStamp()?.file);
  keep(STAMP, JSON.stringify(stamp));
}

function translate(): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    absWorkingDir: ROOT,
    entryPoints: ["bin/lab.ts"],
    outfile: join(CACHE, "lab.js"),
    write: false,
    bundle: true,
    // Packages are found where they are: most wait for the first request that needs them.
    packages: "external",
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: "external",
    sourcesContent: false,
    metafile: true,
    logLevel: "error",
    define: {
      PREPARED_BOOTSTRAP_TEMPLATE: JSON.stringify(bootstrapTemplate()),
      PREPARED_APP: JSON.stringify(JSON.stringify(bundleApp())),
      PREPARED_KINESIS_AGENT: JSON.stringify(translateKinesisAgent()),
      PREPARED_PROGRAMS: JSON.stringify(JSON.stringify(translatePrograms())),
    },
    ...sourcePlaces(ROOT, CACHE),
  });
}

/** @returns the template of `cdk bootstrap` as JSON, as the engine reads it */
function bootstrapTemplate(): string {
  const file = require.resolve("aws-cdk/lib/api/bootstrap/bootstrap-template.yaml");
  return JSON.stringify(parseText(readFileSync(file, "utf8")));
}

function keep(file: string, contents: Uint8Array | string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
}

function removeEarlier(...needed: (string | undefined)[]): void {
  // An earlier command that ends now may be writing there.
  rmSync(COMPILED, { recursive: true, force: true, maxRetries: 3 });
  const isNeeded = (name: string): boolean =>
    needed.some((file) => file !== undefined && name.startsWith(file));
  for (const name of readdirSync(CACHE).filter((other) => other.startsWith("lab-") && !isNeeded(other))) {
    const file = join(CACHE, name);
    const { mtimeMs = Date.now() } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > LEFT_FOR) rmSync(file, { force: true });
  }
}
