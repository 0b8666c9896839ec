import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";
import { KAFKA_JARS } from "../contract/kafka-jars";
import type { Outlet } from "./class/outlet";
import { ClassError } from "./class/problem";
import { jarFolder, unsoundJars } from "./kafka/jar-cache";

/** Folders that hold the code of the programs that run elsewhere, each with an `index.js`. */
export interface Bundles {
  /** lambda/transform, for Lambda. */
  transform: string;
  /** generator, for the instance: the program for the class's outlet. */
  generator: string;
  /** lambda/counts, for Lambda. */
  counts: string;
  /** generator/entries/broker.ts, for the broker's host. */
  broker: string;
  /** The pinned jars of Apache Kafka. @throws ClassError where they are not fetched */
  kafkaJars: string;
  /** lambda/expiry, for Lambda. */
  expiry: string;
  /** lambda/session-end, for Lambda. */
  sessionEnd: string;
  /** lambda/warehouse, for Lambda. */
  warehouse: string;
}

const ROOT = join(__dirname, "..");

/** Same bytes from the same source, wherever the repository lies and whoever builds it: asset hashes depend on them. */
const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: "node",
  format: "cjs",
  // The local cloud runs the bundles on the laptop's Node, the oldest supported one included.
  target: "node20",
  mainFields: ["module", "main"],
  // Parts of the SDK that are loaded when needed would double the file; as plain requires they share what is there already.
  supported: { "dynamic-import": false },
  legalComments: "none",
  charset: "utf8",
  tsconfigRaw: "{}",
  logLevel: "warning",
} as const satisfies BuildOptions;

/** Lambda's Node runtime has the AWS SDK, so a function needs not carry it. */
const WITH_RUNTIME_SDK: BuildOptions = { minify: false, external: ["@aws-sdk/*"] };

/**
 * Bundles programs, each once and when it is first asked for, for all seats. The folders go when the result is disposed, which
 * may be as soon as the stacks are made: the CDK copies an asset when its construct is.
 * @param outlet what the class's generators put to
 */
export function buildBundles(outlet: Outlet): Bundles & Disposable {
  return new Built(outlet);
}

class Built implements Bundles, Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), "loglab-bundles-"));
  readonly #built = new Map<string, string>();

  constructor(private readonly outlet: Outlet) {}

  /** Students read the transform in Lambda's console, so it stays readable. */
  get transform(): string {
    return this.#program("transform", "lambda/transform/index.ts", { minify: false });
  }

  /** It carries the AWS SDK. */
  get generator(): string {
    return this.#program("generator", `generator/entries/${this.outlet}.ts`, { minify: true });
  }

  get counts(): string {
    return this.#program("counts", "lambda/counts/index.ts", WITH_RUNTIME_SDK);
  }

  /** It carries the AWS SDK and a client of Kafka. */
  get broker(): string {
    return this.#program("broker", "generator/entries/broker.ts", { minify: true });
  }

  get kafkaJars(): string {
    const folder = jarFolder(ROOT);
    const unsound = unsoundJars(folder);
    if (unsound.length === 0) return folder;
    throw new ClassError([
      {
        file: folder,
        what: `${unsound.length} of the ${KAFKA_JARS.length} jars are not here that a class with \`source: kafka\` is deployed with`,
        fix: "Fetch them once: npm run lab -- kafka --fetch",
      },
    ]);
  }

  get expiry(): string {
    return this.#program("expiry", "lambda/expiry/index.ts", WITH_RUNTIME_SDK);
  }

  get sessionEnd(): string {
    return this.#program("session-end", "lambda/session-end/index.ts", WITH_RUNTIME_SDK);
  }

  get warehouse(): string {
    return this.#program("warehouse", "lambda/warehouse/index.ts", WITH_RUNTIME_SDK);
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #program(name: string, entry: string, options: BuildOptions): string {
    const folder = this.#built.get(name) ?? join(this.#folder, name);
    if (!this.#built.has(name)) build(entry, folder, options);
    this.#built.set(name, folder);
    return folder;
  }
}

function build(entry: string, folder: string, options: BuildOptions): void {
  const outfile = join(folder, "index.js");
  buildSync({ ...OPTIONS, ...options, entryPoints: [entry], outfile });
  // The generator's service runs as a user of its own, and the archive keeps the modes of whoever synthesized.
  chmodSync(folder, 0o755);
  chmodSync(outfile, 0o644);
}
