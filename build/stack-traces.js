// @ts-check
const { readFileSync } = require("node:fs");
const { SourceMap } = require("node:module");
const { dirname, resolve } = require("node:path");

/**
 * Has stack traces name the sources instead of the file that is made of them. Node's own --enable-source-maps reads the map at
 * every start; this waits for the first stack trace that somebody looks at.
 * @param {string} file with its map beside it
 */
function nameSources(file) {
  /** @type {SourceMap | undefined} */
  let map;
  Error.prepareStackTrace = (error, frames) => {
    // Node looks at the stacks of many errors that nobody shows, such as those of connections that end.
    const ours = frames.some((frame) => frame.getFileName() === file);
    if (ours) map ??= readMap(`${file}.map`);
    return [error, ...frames.map((frame) => `    at ${named(frame, file, map)}`)].join("\n");
  };
}

/**
 * @param {string} file
 * @returns {SourceMap | undefined} undefined when it has been deleted
 */
function readMap(file) {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * @param {NodeJS.CallSite} frame
 * @param {string} file
 * @param {SourceMap | undefined} map
 */
function named(frame, file, map) {
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  if (!map || frame.getFileName() !== file || line === null || column === null) return String(frame);
  const entry = map.findEntry(line - 1, column - 1);
  if (!("originalSource" in entry)) return String(frame);
  const source = `${resolve(dirname(file), entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  return String(frame).replace(`${file}:${line}:${column}`, source);
}

module.exports = { nameSources };
