/** Writes the lines of one generator as fast as it can: node bulk.js LINES */
import { writeSync } from "node:fs";
import { Lines } from "../../generator/events/lines";

/** Characters that are written at once. */
const PORTION = 1 << 16;

const count = Number(process.argv[2]);
const start = Date.parse("2026-11-24T10:00:00Z");
const lines = new Lines({ seed: "s01", host: "web1", rate: 10_000, start, first: 0 });
let text = "";
for (let made = 0; made < count; made++) {
  text += lines.next();
  if (text.length >= PORTION) {
    writeSync(1, text, null, "latin1");
    text = "";
  }
}
if (text !== "") writeSync(1, text, null, "latin1");
