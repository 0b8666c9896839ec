import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";

/** Folders that hold the code of the two programs that run elsewhere, each with an `index.js`. */
export interface Bundles {
  /** lambda/transform, for Lambda. */
  transform: string;
  /** generator, for the instance. */
  generator: string;
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

/**
 * Bundles the transform and the generator once, for all seats. The folders go when the result is disposed, which may be as
 * soon as the stacks are made: the CDK copies an asset when its construct is.
 */
export function buildBundles(): Bundles & Disposable {
  const folder = mkdtempSync(join(tmpdir(), "loglab-bundles-"));
  const bundles = { transform: join(folder, "transform"), generator: join(folder, "generator") };
  // Students read the transform in Lambda's console, so it stays readable; the generator carries the AWS SDK.
  build("lambda/transform/index.ts", bundles.transform, { minify: false });
  build("generator/index.ts", bundles.generator, { minify: true });
  return { ...bundles, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

function build(entry: string, folder: string, options: BuildOptions): void {
  const outfile = join(folder, "index.js");
  buildSync({ ...OPTIONS, ...options, entryPoints: [entry], outfile });
  // The generator's service runs as a user of its own, and the archive keeps the modes of whoever synthesized.
  chmodSync(folder, 0o755);
  chmodSync(outfile, 0o644);
}
