// @ts-check
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");
const { keptCommand } = require("./kept");
const { CACHE, COMPILED, ROOT } = require("./places");
const { nameSources } = require("./stack-traces");

/** @type {{ builtinModules: readonly string[], enableCompileCache?: (folder: string) => void }} */
const compiler = require("node:module");

/**
 * Starts the `lab` command from one file that is made of its sources and kept in .cache/: that takes a fourth of what translating
 * them at each start takes, and less than half of the memory. It is made again when one of them has changed.
 */
function start() {
  // ts-node, which makes the command and reads the app, would leave TypeScript's compiled code in the folder for temporary files.
  process.env.V8_COMPILE_CACHE_CACHE_DIR ??= join(CACHE, "typescript");
  const kept = keptCommand();
  if (kept !== undefined) run(kept);
  else if (makeCommand()) run(keptCommand());
  else process.exitCode = 1;
}

/**
 * The maker is TypeScript and takes memory, so it runs as a program of its own.
 * @returns whether the sources could be translated; it has told where not
 */
function makeCommand() {
  const { status } = spawnSync(process.execPath, ["-r", "ts-node/register", "bin/build.ts"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return status === 0;
}

/** @param {string | undefined} file undefined when it could not be kept on this machine, or a source is being written */
function run(file) {
  if (file === undefined) {
    require("ts-node").register({ cwd: ROOT });
    require(join(ROOT, "bin/lab.ts"));
    return;
  }
  // Node 22.1 and later can keep what they have compiled, too.
  compiler.enableCompileCache?.(COMPILED);
  nameSources(file);
  require(file);
}

module.exports = { start };
