import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** Bundles the generator for an outlet into one file, as it is shipped. @returns its path */
export function bundleInto(directory: string, outlet = "firehose"): string {
  const outfile = join(directory, "index.js");
  buildSync({
    entryPoints: [join(__dirname, `../../generator/entries/${outlet}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    supported: { "dynamic-import": false },
  });
  return outfile;
}

/** The real generator as a process of its own; it is killed when the test is over. */
export class GeneratorProcess implements AsyncDisposable {
  stdout = "";
  stderr = "";
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;

  constructor(bundle: string, endpoint: string, stateDirectory: string, environment: NodeJS.ProcessEnv = {}) {
    this.#child = spawn(process.execPath, [bundle], {
      env: {
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: "test",
        AWS_SECRET_ACCESS_KEY: "test",
        AWS_REGION: "us-east-1",
        LOGLAB_STREAM: "logs",
        LOGLAB_SEAT: "s01",
        LOGLAB_HOST: "web1",
        LOGLAB_RATE: "1000",
        STATE_DIRECTORY: stateDirectory,
        ...environment,
      },
    });
    this.#child.stdout?.on("data", (text) => {
      this.stdout += text;
    });
    this.#child.stderr?.on("data", (text) => {
      this.stderr += text;
    });
    this.#closed = once(this.#child, "close");
  }

  /** @returns the exit code once it has ended, null when a signal ended it */
  async ended(): Promise<number | null> {
    await this.#closed;
    return this.#child.exitCode;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end("SIGKILL");
  }
}
