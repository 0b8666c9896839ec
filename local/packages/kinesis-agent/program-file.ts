import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";

const SOURCES = join(__dirname, "program");

/** @returns what the program is made of, but for what it has from the local cloud's core */
export const agentSources = (): string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(SOURCES, name));

/** The outcome of `translateKinesisAgent`, put here when the command is built (build/bundle.ts). */
declare const PREPARED_KINESIS_AGENT: string | undefined;

/**
 * Lays down the program of the stand-in.
 * @returns its path
 */
export async function layDownProgram(folder: string): Promise<string> {
  const path = join(folder, "kinesis-agent.js");
  await mkdir(folder, { recursive: true });
  await writeFile(
    path,
    typeof PREPARED_KINESIS_AGENT === "string" ? PREPARED_KINESIS_AGENT : translateKinesisAgent(),
  );
  return path;
}

/** @returns the program in JavaScript, but for the AWS SDK, which is found through NODE_PATH */
export function translateKinesisAgent(): string {
  // Loaded here, because the built command has no need of it.
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: [join(SOURCES, "main.ts")],
    write: false,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    target: "node20",
    tsconfigRaw: "{}",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** @returns the folder in which this machine has the AWS SDK */
export function modulesFolder(): string {
  const client = dirname(require.resolve("@aws-sdk/client-firehose"));
  return client.slice(0, client.lastIndexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length);
}
