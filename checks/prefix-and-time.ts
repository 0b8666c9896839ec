import { randomInt } from "node:crypto";
import { parseObjectKey } from "../contract/object-key";
import { answered, compareAnswer, unanswered } from "./answers";
import { deliveredSince, type Listed } from "./bucket/objects";
import { describeStream, type StreamState } from "./delivery-stream";
import { evaluateTimestamps } from "./expression";
import type { Attempt, Begun, Facts, Point, Question, Step } from "./step";

const EXPRESSIONS = [
  "logs/dt=!{timestamp:yyyy-MM-dd}/hour=!{timestamp:HH}/",
  "logs/!{timestamp:yyyy/MM}/day-!{timestamp:dd}/!{timestamp:HH.mm}/",
  "logs/year=!{timestamp:yyyy}/month=!{timestamp:MM}/at=!{timestamp:dd-HH}/",
];

/** Zones in which the day changes at another time than in UTC, all year. */
const ZONES = ["America/Los_Angeles", "Asia/Tokyo", "Australia/Sydney"];

const questions: readonly Question[] = [
  {
    key: "evaluated",
    prompt: "What does `<expression>` give for a record of <instant>, when the stream's time zone is <zone>?",
    kind: "text",
  },
  {
    key: "next",
    prompt: "The prefix of the next object by your own expression, up to its last `/`.",
    kind: "text",
  },
  {
    key: "why",
    prompt: "An object holds records of 9:59 and of 10:01. Under which hour does it lie, and why?",
    kind: "choice",
    options: [
      { value: "written", text: "10, because it was written at 10:02" },
      { value: "newest", text: "10, because its newest record arrived then" },
      { value: "oldest", text: "09, because one key has one time, and that is its oldest record's arrival" },
      { value: "both", text: "both: Firehose writes an object for each hour" },
    ],
  },
];

export const prefixAndTime: Step = {
  id: "9",
  name: "prefix-and-time",
  title: "Prefixes and time",
  minutes: 12,
  core: false,
  only: { destination: ["s3"] },
  goal: "Work out where an object will lie before it is written, and know which time decides.",
  instruction: [
    {
      text: 'Work out the question\'s prefix on paper. Then give your own stream a prefix that holds your nonce and a time, below `logs/`:\n\n```sh\naws firehose update-destination --delivery-stream-name <stream> --current-delivery-stream-version-id VERSION --destination-id ID --extended-s3-destination-update \'{"Prefix":"logs/nonce=<nonce>/!{timestamp:yyyy}/"}\'\n```\n\n**Answer `next` first**, then put a line (or wait for the generator) and see. Choose your pattern so that you can tell what it will give.',
    },
  ],
  hint: "The times in prefixes are UTC unless the stream has a CustomTimeZone. Answer before the update takes hold, and begin again with --again when you were too late.",
  questions,
  begin: async () => puzzle(),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { facts, nonce, at } = attempt.begun;
    const right = evaluateTimestamps(
      String(facts.expression),
      Date.parse(String(facts.instant)),
      String(facts.zone),
    );
    const own = (await deliveredSince(lab, at)).filter(({ key }) => prefixOf(key).includes(nonce));
    return [
      compareAnswer(
        attempt,
        "evaluated",
        "You have worked the prefix out.",
        [right],
        "Reckon with the zone's offset on that day; the day may be another one.",
      ),
      expression(await describeStream(lab), attempt.begun),
      foretold(own, attempt),
      compareAnswer(
        attempt,
        "why",
        "You know whose time decides.",
        ["oldest"],
        "Two times cannot stand in one key.",
      ),
    ];
  },
};

/** A moment shortly before or after midnight UTC, so that the zone decides about the day. */
function puzzle(): Facts {
  const pick = <T>(values: readonly T[]): T | undefined => values[randomInt(values.length)];
  const day = Date.UTC(2026, randomInt(12), 1 + randomInt(28));
  const instant = day + (randomInt(2) === 0 ? 1 : 22) * 3_600_000 + randomInt(60) * 60_000;
  return {
    expression: pick(EXPRESSIONS) ?? "",
    zone: pick(ZONES) ?? "UTC",
    instant: new Date(instant).toISOString(),
  };
}

const prefixOf = (key: string): string => parseObjectKey(key)?.prefix ?? "";

function expression({ prefix, transformed }: StreamState, { nonce }: Begun): Point {
  return {
    what: "Your stream's prefix holds your nonce and a time, and the function is still in its place.",
    met: transformed && prefix.includes(nonce) && prefix.includes("!{timestamp:"),
    told: `${prefix || "no prefix"}, ${transformed ? "with" : "without"} the function`,
    hint: "Set it with update-destination; name Prefix only, so that everything else stays.",
  };
}

/** A prediction may span the turn of an hour, so any object by the expression fulfils it. */
function foretold(own: readonly Listed[], attempt: Attempt): Point {
  const what = "You said where the next object would lie, before it was there.";
  const [first] = own;
  if (!first) {
    return {
      what,
      met: false,
      told: "No object lies under your prefix yet.",
      hint: "Put a line, and wait for the buffers.",
    };
  }
  const said = answered(attempt, "next");
  const fits = own.some(({ key }) => prefixOf(key) === said);
  const early = (attempt.answers.next?.at ?? Number.POSITIVE_INFINITY) < first.written + 1000;
  return {
    what,
    met: fits && early,
    told: early
      ? `You said ${said}; the first is ${first.key}`
      : "You answered after the first object was there.",
    hint: "Begin again with --again: a new nonce, a new prefix, and this time the answer first.",
  };
}
