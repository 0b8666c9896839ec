import { pageLine, put } from "./lines";
import type { Switch } from "./switch";

const LINES = 10;

export const noNewline: Switch = {
  id: "no-newline",
  title: "No line feed",
  what: `The page puts ${LINES} log lines, each a record of its own, without a line feed at the end.`,
  question: "how will they stand in the object?",
  guesses: [
    { id: "apart", text: "each on a line of its own" },
    { id: "glued", text: "glued together on one line" },
    { id: "errors", text: "nowhere: they go to the error prefix" },
  ],
  choices: [],
  seconds: 0,
  needsFaults: false,
  flip: async ({ lab, mark }) => {
    const now = lab.now();
    await put(
      lab,
      Array.from({ length: LINES }, (_, n) => pageLine(mark, n, now)),
    );
    return undefined;
  },
  compare: async ({ before, now, at, mark, lines }) => {
    const failed = now.totals.failed - before.totals.failed;
    if (failed >= LINES) return { guess: "errors", told: `${failed} records failed in the transform.` };
    for (const { key, buffer } of now.flushes.filter((flush) => flush.at >= at)) {
      if (buffer !== "delivery") continue;
      const own = (await lines(key)).filter((line) => line.includes(`/page/${mark}/`));
      if (own.length === 0) continue;
      const most = Math.max(...own.map((line) => line.split(`/page/${mark}/`).length - 1));
      const guess = most > 1 ? "glued" : "apart";
      return {
        guess,
        told: `The object holds ${own.length} lines of them, with ${most} of the records on one line: ${most > 1 ? "Firehose puts records one behind the other as they are" : "the transform ends each line itself, whatever came"}.`,
      };
    }
    return undefined;
  },
};
