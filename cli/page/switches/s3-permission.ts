import type { Switch } from "./switch";

const SECONDS = 45;

export const s3Permission: Switch = {
  id: "s3-permission",
  title: "S3 permission removed",
  what: `For ${SECONDS} seconds S3 answers AccessDenied to the delivery role, as if its policy had lost PutObject. No role is changed for it.`,
  question: "what becomes of the lines that are due meanwhile?",
  guesses: [
    { id: "late", text: "they wait in the stream and come when the permission is back" },
    { id: "errors", text: "they go to the error prefix" },
    { id: "lost", text: "they are lost" },
  ],
  choices: [],
  seconds: SECONDS,
  needsFaults: true,
  flip: async ({ fault }) => fault?.({ kind: "s3-denied", seconds: SECONDS }),
  compare: ({ now, at, undone }) => {
    const refused = now.troubles.filter((trouble) => trouble.at >= at && trouble.kind === "delayed").length;
    const late = now.flushes.find(
      (flush) =>
        undone !== undefined && flush.buffer === "delivery" && flush.oldest < undone && flush.at >= undone,
    );
    if (!late) return undefined;
    const waited = Math.round((late.at - late.oldest) / 1000);
    return {
      guess: "late",
      told: `${refused} attempts were refused; then an object with ${late.lines} lines was written, the oldest of which had waited ${waited} s. The error prefix lies in the same bucket, so it would have been no way out.`,
    };
  },
};
