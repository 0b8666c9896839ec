import type { Switch } from "./switch";

const SECONDS = 30;
const SHARE = 0.3;
/** So many objects tell whether anything came twice. */
const OBJECTS = 5;

export const partialFailure: Switch = {
  id: "partial-failure",
  title: "Partial failure",
  what: `For ${SECONDS} seconds the stream refuses ${SHARE * 100} % of each batch's records, inside an answer with status 200.`,
  question: "what does the generator send again?",
  guesses: [
    { id: "some", text: "only the entries with an ErrorCode" },
    { id: "whole", text: "the whole batch, so that lines come twice" },
    { id: "nothing", text: "nothing: 200 means that all went well" },
  ],
  choices: [],
  seconds: SECONDS,
  needsFaults: true,
  flip: async ({ fault }) => fault?.({ kind: "fail-records", share: SHARE, seconds: SECONDS }),
  compare: async ({ before, now, at, undone, lines }) => {
    const refused = now.totals.throttled - before.totals.throttled;
    const written = now.flushes.filter(({ buffer, oldest }) => buffer === "delivery" && oldest >= at);
    if (undone === undefined || written.length === 0 || !written.some((flush) => flush.at > undone))
      return undefined;
    const seen = new Set<string>();
    let twice = 0;
    for (const { key } of written.slice(0, OBJECTS)) {
      for (const line of await lines(key)) {
        if (seen.has(line)) twice++;
        seen.add(line);
      }
    }
    const told = `${refused} records were refused and the rest of their batches taken; of ${seen.size} lines delivered since, ${twice} came twice.`;
    return { guess: refused === 0 ? "nothing" : twice > 0 ? "whole" : "some", told };
  },
};
