import { pageLine, put } from "./lines";
import type { Switch } from "./switch";

const BAD = 5;

export const malformed: Switch = {
  id: "malformed",
  title: "Malformed lines",
  what: `The page puts ten records in one batch: ${BAD} log lines, and ${BAD} that are none.`,
  question: "what becomes of the records that are no log lines?",
  guesses: [
    { id: "errors", text: "they alone go to the error prefix, as they came" },
    { id: "all", text: "the whole batch goes to the error prefix" },
    { id: "lost", text: "they are dropped" },
  ],
  choices: [],
  seconds: 0,
  needsFaults: false,
  flip: async ({ lab, mark }) => {
    const now = lab.now();
    const records = Array.from({ length: BAD * 2 }, (_, n) =>
      n % 2 === 0 ? `${pageLine(mark, n, now)}\n` : `no log line ${mark} ${n}\n`,
    );
    await put(lab, records);
    return undefined;
  },
  compare: ({ before, now }) => {
    const failed = now.totals.failed - before.totals.failed;
    const dropped = now.totals.dropped - before.totals.dropped;
    if (dropped >= BAD) return { guess: "lost", told: `The transform dropped ${dropped} records.` };
    if (failed < BAD) return undefined;
    const guess = failed < BAD * 2 ? "errors" : "all";
    return {
      guess,
      told: `${failed} records were written below the error prefix, each as a line of JSON with its bytes in rawData.`,
    };
  },
};
