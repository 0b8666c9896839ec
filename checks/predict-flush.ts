import { randomInt } from "node:crypto";
import { parseObjectKey } from "../contract/object-key";
import { answered, answeredNumber, unanswered } from "./answers";
import { countNumbers, findNumbered, type Numbered } from "./bucket/numbered";
import type { Listed } from "./bucket/objects";
import { readText } from "./bucket/read";
import { describeStream } from "./delivery-stream";
import type { Attempt, Begun, Facts, Lab, Point, Question, Step } from "./step";

const MEBIBYTE = 1024 * 1024;
/** S3 tells whole seconds. */
const SECOND = 1000;
const SECONDS_OFF = 10;
const OBJECTS_OFF = 1;

const questions: readonly Question[] = [
  {
    key: "hint",
    prompt: "Which hint will have the first object with your lines written?",
    kind: "choice",
    options: [
      { value: "size", text: "the size: the destination's buffer is full" },
      { value: "interval", text: "the interval: the destination's buffer is old enough" },
    ],
  },
  {
    key: "seconds",
    prompt:
      "How many seconds will lie between the time in that object's name (when its oldest record arrived) and its being written?",
    kind: "number",
  },
  { key: "objects", prompt: "How many objects will hold your lines?", kind: "number" },
];

export const predictFlush: Step = {
  id: "7",
  name: "predict-flush",
  title: "Predict the flush",
  minutes: 12,
  core: true,
  only: { source: ["direct-put", "kafka"] },
  goal: "Say before it happens when your lines will be in the bucket, and in how many objects.",
  instruction: [
    {
      text: 'You will put <lines> lines with your nonce, numbered from 0, as fast as you can. Give each a long browser name, so that it is <lineBytes> bytes long:\n\n```\n203.0.113.7 - - [24/Nov/2026:10:00:00 +0000] "GET /nonce/<nonce>/0 HTTP/1.1" 200 512 "-" "xxxxx…"\n```\n\nThat is <kibibytes> KiB. **Answer first, put afterwards**: an answer counts only when it was given before the first object is written.\n\nThink of both buffers, one behind the other. The processor\'s waits for its own size or seconds, then calls the function. The destination\'s counts from when the function has answered, and counts bytes of JSON, before compression. The generator\'s lines go through the same buffers.',
    },
  ],
  hint: "describe-delivery-stream tells the sizes and seconds of both buffers. Add the two intervals when no size is reached.",
  questions,
  begin: async (lab) => {
    // What step 5 may have turned on would hold the burst up.
    await lab.promises.faults?.({ kind: "fail-records", share: 0, seconds: 1 }, lab.signal);
    return burst(await describeStream(lab));
  },
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const found = await findNumbered(lab, attempt.begun.nonce, attempt.begun.at);
    const arrived = complete(found, attempt.begun);
    const [first] = found;
    if (!first) return [arrived];
    return [
      arrived,
      before(first.object, attempt),
      await hint(lab, first.object, attempt),
      seconds(lab, first.object, attempt),
      objects(lab, found, attempt),
    ];
  },
};

const LINE_BYTES = 1000;

/** Putting the larger burst takes so long at a leisurely pace; a shorter interval would come in between. */
const SECONDS_OF_BURST = 10;

/** Far below the size, or well above it: which of the two cannot be known beforehand. */
function burst({
  mebibytes,
  seconds,
  processorSeconds,
}: {
  mebibytes: number;
  seconds: number;
  processorSeconds: number;
}): Facts {
  const sized = mebibytes <= 8 && seconds >= SECONDS_OF_BURST && randomInt(2) === 1;
  const bytes = sized ? mebibytes * MEBIBYTE * 2.5 : mebibytes * MEBIBYTE * 0.1;
  const lines = Math.max(50, Math.round(bytes / LINE_BYTES)) + randomInt(20);
  const kibibytes = Math.round((lines * LINE_BYTES) / 1024);
  return { lines, lineBytes: LINE_BYTES, kibibytes, mebibytes, intervals: seconds + processorSeconds };
}

function complete(found: readonly Numbered[], { facts }: Begun): Point {
  const wanted = Number(facts.lines);
  const { missing, foreign } = countNumbers(found, wanted);
  const bytes = found.reduce((sum, { record }) => sum + (record.agent?.length ?? 0), 0);
  const long = bytes >= (found.length * Number(facts.lineBytes)) / 2;
  const told =
    found.length === 0 ? "None has arrived." : `${wanted - missing.length} of ${wanted} have arrived.`;
  return {
    what: `All ${wanted} lines have arrived, as long as they were to be.`,
    met: missing.length === 0 && foreign === 0 && long,
    told: missing.length > 0 || long ? told : `${told} They are too short.`,
    hint: "Put all of them, with a long last field. Answer first.",
  };
}

function before({ written }: Listed, { answers }: Attempt): Point {
  const last = Math.max(...questions.map(({ key }) => answers[key]?.at ?? Number.POSITIVE_INFINITY));
  return {
    what: "You answered before the first object was written.",
    met: last < written + SECOND,
    told: `answered ${time(last)}, written ${time(written)}`,
    hint: "Begin again with --again, and answer before you put anything.",
  };
}

const time = (at: number): string => new Date(at).toISOString().slice(11, 19);

/** An object that is as big as the hint was written for its size; Firehose stays a little below, or goes above. */
async function hint(lab: Lab, first: Listed, attempt: Attempt & { begun: Begun }): Promise<Point> {
  const size = Buffer.byteLength(await readText(lab, first));
  const full = size >= Number(attempt.begun.facts.mebibytes) * MEBIBYTE * 0.9;
  return {
    what: "You knew which hint it would be.",
    met: answered(attempt, "hint") === (full ? "size" : "interval"),
    told: `The first object holds ${Math.round(size / 1024)} KiB, unpacked.`,
    hint: "JSON is longer than the log line. Compare the whole with the size hint.",
  };
}

/** AWS takes its hints for hints, and may flush earlier or later; it is only asked for half as early or late again. */
function seconds({ promises }: Lab, first: Listed, attempt: Attempt & { begun: Begun }): Point {
  const arrival = Date.parse(parseObjectKey(first.key)?.time ?? "");
  const took = (first.written - arrival) / SECOND;
  const said = answeredNumber(attempt, "seconds") ?? Number.NaN;
  const half = Math.round(Number(attempt.begun.facts.intervals) / 2);
  const off = promises.exactFlush ? SECONDS_OFF : Math.max(SECONDS_OFF, half);
  const promised = promises.exactFlush ? "" : " (AWS promises no exact times)";
  return {
    what: `You knew when, to within ${off} seconds${promised}.`,
    met: Math.abs(said - took) <= off,
    told: `It took ${took} seconds; you said ${said}.`,
    hint: "Both buffers count: the processor's, then the destination's.",
  };
}

/** AWS takes its hints for hints: it may divide what one buffer holds, so it is only asked for not to be more than twice as many. */
function objects({ promises }: Lab, found: readonly Numbered[], attempt: Attempt): Point {
  const count = new Set(found.map(({ object }) => object.key)).size;
  const said = answeredNumber(attempt, "objects") ?? Number.NaN;
  const off = promises.exactFlush ? OBJECTS_OFF : Math.max(OBJECTS_OFF, count);
  const promised = promises.exactFlush ? "" : " (AWS may divide a buffer, so up to twice as many count)";
  return {
    what: `You knew how many objects, to within ${off}${promised}.`,
    met: Math.abs(said - count) <= off,
    told: `${count} objects; you said ${said}.`,
    hint: "Divide the bytes of JSON by the size hint.",
  };
}
