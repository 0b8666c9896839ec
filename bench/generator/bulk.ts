/** Writes the lines of one generator as fast as it can: node bulk.js LINES */
import { writeSync } from "node:fs";
import { Lines, LONGEST_LINE } from "../../generator/events/lines";
import { Sheet } from "../../generator/events/sheet";

/** Bytes that are written at once. */
const PORTION = 1 << 16;

const count = Number(process.argv[2]);
const start = Date.parse("2026-11-24T10:00:00Z");
const lines = new Lines({ seed: "s01", host: "web1", rate: 10_000, start, first: 0 });
const sheet = new Sheet(PORTION + LONGEST_LINE);

function flush(): void {
  const { bytes } = sheet;
  for (let done = 0; done < bytes.length; ) done += writeSync(1, bytes, done);
  sheet.clear();
}

for (let made = 0; made < count; made++) {
  lines.write(sheet);
  if (sheet.length >= PORTION) flush();
}
flush();
