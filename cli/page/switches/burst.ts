import { packed, pageLine, put } from "./lines";
import type { Switch } from "./switch";

const MEBIBYTE = 1024 * 1024;
const MOST_MEBIBYTES = 2;

export const burst: Switch = {
  id: "burst",
  title: "A burst",
  what: `The page puts ${MOST_MEBIBYTES} MiB of lines as fast as it can, with PutRecordBatch.`,
  question: "what will flush the destination's buffer first?",
  guesses: [
    { id: "size", text: "its size" },
    { id: "interval", text: "its interval" },
  ],
  choices: [],
  seconds: 0,
  needsFaults: false,
  flip: async ({ lab, mark }) => {
    const now = lab.now();
    const lines: string[] = [];
    for (let bytes = 0; bytes < MOST_MEBIBYTES * MEBIBYTE; bytes += lines.at(-1)?.length ?? 0) {
      lines.push(pageLine(mark, lines.length, now));
    }
    await put(lab, packed(lines));
    return undefined;
  },
  compare: ({ now, at }) => {
    const flush = now.flushes.find(
      (one) => one.buffer === "delivery" && one.at >= at && one.bytes > MEBIBYTE / 2,
    );
    if (!flush) return undefined;
    return {
      guess: flush.reason === "size" ? "size" : "interval",
      told: `The object with the burst's first lines holds ${flush.lines} lines (${(flush.bytes / MEBIBYTE).toFixed(1)} MiB of JSON, which is longer than the log lines were) and was written for its ${flush.reason}.`,
    };
  },
};
