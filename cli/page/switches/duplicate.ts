import type { Switch } from "./switch";

const SECONDS = 60;

export const duplicate: Switch = {
  id: "duplicate",
  title: "A lost acknowledgement",
  what: "S3 takes the next object, but its acknowledgement is lost on the way back, so Firehose does not know.",
  question: "how will those lines be in the bucket?",
  guesses: [
    { id: "twice", text: "twice, in two objects" },
    { id: "overwritten", text: "once: the second object overwrites the first" },
    { id: "once", text: "once: Firehose looks before it writes again" },
  ],
  choices: [],
  seconds: SECONDS,
  needsFaults: true,
  once: true,
  flip: async ({ fault }) => fault?.({ kind: "duplicate", seconds: SECONDS }),
  compare: ({ before, now, at, undone }) => {
    const twice = now.totals.twice - before.totals.twice;
    const retried = now.troubles.some((trouble) => trouble.at >= at && trouble.kind === "delayed");
    const flushed = now.flushes.some((flush) => flush.at >= at);
    if (twice > 0 && flushed) {
      return {
        guess: "twice",
        told: "Two objects with the same lines lie in the bucket, under keys that differ in their uuid: at least once, not exactly once.",
      };
    }
    if (retried && flushed)
      return { guess: "overwritten", told: "It was written again, and one object lies there." };
    return undone === undefined
      ? undefined
      : { guess: "once", told: "Nothing was delivered in the meantime." };
  },
};
