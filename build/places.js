// @ts-check
const { join, resolve } = require("node:path");

const ROOT = resolve(__dirname, "..");

/** What is made here may be deleted at any time. */
const CACHE = join(ROOT, ".cache", "lab");

/** Tells which file is the command, and how each source was that it is made of. */
const STAMP = join(CACHE, "stamp.json");

/** Where Node keeps the compiled code of the command, each command's beside the earlier ones'. */
const COMPILED = join(CACHE, "compiled");

module.exports = { CACHE, COMPILED, ROOT, STAMP };
