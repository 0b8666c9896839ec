import {
  type BufferingHints,
  DescribeDeliveryStreamCommand,
  UpdateDestinationCommand,
} from "@aws-sdk/client-firehose";
import type { Lab } from "../../../checks";
import type { PageProtocol } from "../../../local";
import { flushSince, type Switch } from "./switch";

const SECONDS = 90;

const HINTS: Readonly<Record<string, BufferingHints>> = {
  "1/60": { SizeInMBs: 1, IntervalInSeconds: 60 },
  "5/300": { SizeInMBs: 5, IntervalInSeconds: 300 },
  "64/600": { SizeInMBs: 64, IntervalInSeconds: 600 },
  "0": { SizeInMBs: 1, IntervalInSeconds: 0 },
};

export const bufferHints: Switch = {
  id: "buffer-hints",
  title: "Other buffer hints",
  what: `The destination gets other hints by UpdateDestination, and its own back after ${SECONDS} seconds. Each change adds one to the stream's version, which stands in the keys.`,
  question: "how will the next object be, compared with the last one?",
  guesses: [
    { id: "sooner", text: "it comes sooner, and is smaller" },
    { id: "same", text: "much the same" },
    { id: "later", text: "it comes later, and is larger" },
  ],
  choices: [
    { id: "1/60", text: "1 MiB or 60 s" },
    { id: "5/300", text: "5 MiB or 300 s, Firehose's own default" },
    { id: "64/600", text: "64 MiB or 600 s" },
    { id: "0", text: "0 s: no buffering" },
  ],
  seconds: SECONDS,
  needsFaults: false,
  flip: async ({ lab, choice, keep }) => {
    const before = await current(lab);
    keep(before);
    await setHints(lab, HINTS[choice] ?? {});
    return () => setHints({ ...lab, signal: AbortSignal.timeout(30_000) }, before);
  },
  undoKept: async (lab, memo) => {
    const [now, before] = [await current(lab), memo as BufferingHints];
    // Each change adds one to the stream's version, so nothing is set that is set already.
    if (now.SizeInMBs === before.SizeInMBs && now.IntervalInSeconds === before.IntervalInSeconds) return;
    await setHints(lab, before);
  },
  compare: (seen) => {
    const written = seen.now.flushes.filter(({ buffer }) => buffer === "delivery");
    const next = flushSince(seen);
    const usual =
      seen.before.flushes.findLast(({ buffer }) => buffer === "delivery") ??
      written.find(({ oldest }) => seen.undone !== undefined && oldest >= seen.undone);
    if (!next || (seen.undone !== undefined && next.oldest >= seen.undone)) {
      if (seen.undone === undefined) return undefined;
      return { guess: "later", told: `Within ${SECONDS} seconds no object was written at all.` };
    }
    if (!usual) return undefined;
    const [waited, before] = [waitOf(next), waitOf(usual)];
    const guess = waited < before * 0.75 ? "sooner" : waited > before * 1.25 ? "later" : "same";
    return {
      guess,
      told: `It waited ${waited.toFixed(1)} s in the destination's buffer instead of ${before.toFixed(1)} s, and holds ${next.lines} lines instead of ${usual.lines}.`,
    };
  },
};

/** Seconds in the destination's buffer: from the transform's answer, where there is one, to the object. */
const waitOf = ({ at, oldest, parts }: PageProtocol.FlushView): number =>
  (at - (parts.length > 0 ? Math.min(...parts.map(({ processed }) => processed)) : oldest)) / 1000;

async function describe({ clients, seat, signal }: Lab) {
  const { DeliveryStreamDescription: stream } = await clients.firehose.send(
    new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.stream }),
    { abortSignal: signal },
  );
  const [destination] = stream?.Destinations ?? [];
  if (!destination?.ExtendedS3DestinationDescription) {
    throw new Error("This seat's stream does not deliver to S3 by hints of its own.");
  }
  return { version: stream?.VersionId, destination };
}

async function current(lab: Lab): Promise<BufferingHints> {
  const { destination } = await describe(lab);
  return destination.ExtendedS3DestinationDescription?.BufferingHints ?? {};
}

async function setHints(lab: Lab, hints: BufferingHints): Promise<void> {
  const { version, destination } = await describe(lab);
  await lab.clients.firehose.send(
    new UpdateDestinationCommand({
      DeliveryStreamName: lab.seat.stream,
      CurrentDeliveryStreamVersionId: version,
      DestinationId: destination.DestinationId,
      ExtendedS3DestinationUpdate: { BufferingHints: hints },
    }),
    { abortSignal: lab.signal },
  );
}
