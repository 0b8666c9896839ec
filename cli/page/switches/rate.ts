import { packed, pageLine, put } from "./lines";
import { flushSince, type Switch } from "./switch";

const LINES_A_SECOND = 100;
const SECONDS = 30;

/** A second producer beside the generator, which goes on as it is: the page puts with the student's own rights. */
export const rate: Switch = {
  id: "rate",
  title: "More traffic",
  what: `For ${SECONDS} seconds the page puts ${LINES_A_SECOND} lines a second more, as a second producer beside the generator.`,
  question: "what will flush the destination's buffer?",
  guesses: [
    { id: "interval", text: "still its interval, with larger objects" },
    { id: "size", text: "its size, before the interval is over" },
  ],
  choices: [],
  seconds: SECONDS,
  needsFaults: false,
  flip: async ({ lab, mark }) => {
    let number = 0;
    const timer = setInterval(() => {
      const now = lab.now();
      const lines = Array.from({ length: LINES_A_SECOND }, () => pageLine(mark, number++, now));
      put(lab, packed(lines)).catch(() => clearInterval(timer));
    }, 1000).unref();
    return async () => clearInterval(timer);
  },
  compare: (seen) => {
    const flush = flushSince(seen);
    if (!flush) return undefined;
    const seconds = Math.round((flush.at - flush.oldest) / 1000);
    return {
      guess: flush.reason === "size" ? "size" : "interval",
      told: `The next object holds ${flush.lines} lines and was written for its ${flush.reason}, ${seconds} s after its oldest line came.`,
    };
  },
};
