import type { Switch } from "./switch";

const SECONDS = 30;

export const throttle: Switch = {
  id: "throttle",
  title: "Throttle",
  what: `For ${SECONDS} seconds the stream takes no record at all: every put is refused with ServiceUnavailableException, "Slow down."`,
  question: "what becomes of the lines that the generator makes meanwhile?",
  guesses: [
    { id: "late", text: "they come later: the generator keeps them and sends them again" },
    { id: "lost", text: "they are lost" },
    { id: "slower", text: "they are not made: the generator makes fewer" },
  ],
  choices: [],
  seconds: SECONDS,
  needsFaults: true,
  flip: async ({ fault }) => fault?.({ kind: "throttle", recordsPerSecond: 0, seconds: SECONDS }),
  compare: ({ before, now, at, undone }) => {
    const after = now.batches.filter((batch) => undone !== undefined && batch.at > undone);
    if (undone === undefined || after.length === 0) return undefined;
    const refused = now.totals.throttled - before.totals.throttled;
    const lines = after.reduce((sum, batch) => sum + batch.lines, 0);
    const told = `${refused} records were refused within ${Math.round((undone - at) / 1000)} s; as soon as the stream took records again, ${lines} lines came.`;
    return { guess: refused > 0 && lines > 0 ? "late" : "slower", told };
  },
};
