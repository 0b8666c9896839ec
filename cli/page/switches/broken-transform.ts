import type { Switch } from "./switch";

const SECONDS = 45;

export const brokenTransform: Switch = {
  id: "broken-transform",
  title: "Transform broken",
  what: `For ${SECONDS} seconds every run of the transform function ends with an error.`,
  question: "what becomes of the records that it should have transformed?",
  guesses: [
    { id: "errors", text: "after some attempts they go to the error prefix, as they came" },
    { id: "raw", text: "they are delivered as they came, without the transform" },
    { id: "lost", text: "they are lost" },
  ],
  choices: [],
  seconds: SECONDS,
  needsFaults: true,
  flip: async ({ fault }) => fault?.({ kind: "transform-error", seconds: SECONDS }),
  compare: ({ before, now, at }) => {
    const failed = now.totals.failed - before.totals.failed;
    const run = now.transforms.findLast((one) => one.at >= at && one.failed > 0);
    if (failed === 0 || !run) return undefined;
    return {
      guess: "errors",
      told: `After ${run.attempts} attempts ${failed} lines or records lie below errors/processing-failed/, with their bytes in rawData: put again from there, nothing is lost.`,
    };
  },
};
