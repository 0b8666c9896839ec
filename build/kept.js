// @ts-check
const { readFileSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { CACHE, ROOT, STAMP } = require("./places");

/** @typedef {{ file: string, sources: [path: string, state: string][] }} Stamp */

/** @returns {string | undefined} the command that was kept, unless something that it is made of has changed since */
function keptCommand() {
  const stamp = readStamp();
  if (!stamp?.file || !stamp.sources?.every(([path, state]) => stateOf(path) === state)) return undefined;
  const file = join(CACHE, stamp.file);
  return statSync(file, { throwIfNoEntry: false }) && file;
}

/** @returns {Partial<Stamp> | undefined} undefined where there is none that can be read; somebody may have written into it */
function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, "utf8"));
  } catch {
    return undefined;
  }
}

/** Clocks of file systems tick this coarsely, in milliseconds. */
const TICK = 50;

/**
 * Tells how a file is: differently once somebody has written it, or put another in its place.
 * @param {string} path below the root
 * @param {number} [begun] when it was to be read, milliseconds since 1970: what was written since may have been read too early
 * @returns {string}
 */
function stateOf(path, begun = Number.POSITIVE_INFINITY) {
  const file = statSync(`${ROOT}/${path}`, { throwIfNoEntry: false });
  if (!file) return "gone";
  return file.mtimeMs > begun - TICK ? "unsettled" : `${file.mtimeMs} ${file.size}`;
}

module.exports = { keptCommand, readStamp, stateOf };
