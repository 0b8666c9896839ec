import { COUNTS_ROOT, type MinuteCount } from "../../contract/counts";
import type { Lab } from "../step";
import { listObjects } from "./objects";
import { readText } from "./read";

/** @returns everything that the counting function has written, a count a minute and batch */
export async function readCounts(lab: Lab): Promise<MinuteCount[]> {
  const counts: MinuteCount[] = [];
  for (const object of await listObjects(lab, COUNTS_ROOT)) {
    for (const line of (await readText(lab, object)).split("\n")) {
      const count = line === "" ? undefined : readCount(line);
      if (count) counts.push(count);
    }
  }
  return counts;
}

function readCount(line: string): MinuteCount | undefined {
  try {
    const { minute, lines, shard, first, last } = JSON.parse(line) as Partial<MinuteCount>;
    if (minute === undefined || lines === undefined || shard === undefined) return undefined;
    return first === undefined || last === undefined ? undefined : { minute, lines, shard, first, last };
  } catch {
    return undefined;
  }
}
