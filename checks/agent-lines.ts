import { randomInt } from "node:crypto";
import { answered, compareAnswer, unanswered } from "./answers";
import type { Attempt, Point, Question, Step } from "./step";

const questions: readonly Question[] = [
  {
    key: "record",
    prompt: "What does the agent send for the line that is asked for? (the whole JSON object)",
    kind: "text",
  },
  {
    key: "dropped",
    prompt: "Which of the lines does it not send at all? (their numbers, with blanks between)",
    kind: "text",
  },
  {
    key: "where",
    prompt: "Where do you find out about a line that it did not send?",
    kind: "choice",
    options: [
      { value: "errors", text: "in the bucket, under `errors/`" },
      { value: "log", text: "in the agent's own log on the host, and nowhere else" },
      { value: "again", text: "nowhere: it tries again until the line is sent" },
    ],
  },
];

/** What the agent's LOGTOJSON makes of lines of Apache's combined format, and which ones it drops. */
export const agentLines: Step = {
  id: "A2",
  name: "agent-lines",
  title: "What the agent makes of a line",
  minutes: 8,
  core: false,
  only: { producer: ["agent"] },
  goal: "Know what the agent's own conversion to JSON would do to your lines, and what it would lose.",
  instruction: [
    {
      text: 'Your agent ships lines as they are, and the function behind the stream makes JSON of them. It could do so itself:\n\n```json\n{ "optionName": "LOGTOJSON", "logFormat": "COMBINEDAPACHELOG" }\n```\n\nIt then takes a line apart by a pattern: a client\'s address of letters, digits, `.`, `_` and `-`; an `ident` and an `authuser` of letters, digits, `.`, `_` and `-`; a `datetime` in brackets; a `request` in quotes; `response` and `bytes`, each a number or `-`; a `referer` and an `agent` in quotes. What stands in quotes is not empty and holds no quote, not even an escaped one. The record is a JSON object with these nine members (the first is `host`): **every value is a string, numbers too, and `-` becomes null**. A line that the pattern does not match is not sent.\n\nHere are four lines, numbered from 0. Which ones would it send, and what would it make of line <which>?\n\n```\n<lines>\n```\n\nAnswer in single quotes, so that your shell leaves the JSON alone: `record=\'{"host":…}\'`.',
    },
  ],
  hint: "Go through the members one by one: what the pattern puts into each is what stands in the line, as text. For the lines that are not sent, look at the address and into the quotes.",
  questions,
  begin: async () => {
    const lines = shuffled(fourLines());
    const sent = lines
      .map((_, number) => number)
      .filter((number) => agentRecord(lines[number] ?? "") !== undefined);
    return { lines: lines.join("\n"), which: sent[randomInt(sent.length)] ?? 0 };
  },
  check: async (_lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const lines = String(attempt.begun.facts.lines).split("\n");
    const records = lines.map(agentRecord);
    return [
      sameRecord(attempt, records[Number(attempt.begun.facts.which)] ?? {}),
      dropped(attempt, records),
      compareAnswer(
        attempt,
        "where",
        "You know where a dropped line shows.",
        ["log"],
        "Firehose never sees it, so nothing behind the agent can know of it.",
      ),
    ];
  },
};

/** Two that the pattern matches, one with an address of IPv6, and one with an escaped quote, as an attacker sends it. */
function fourLines(): string[] {
  const size = 1000 + randomInt(9000);
  const tail = (rest: string) => `[24/Nov/2026:10:00:00 +0000] ${rest}`;
  return [
    `203.0.113.${randomInt(256)} - - ${tail(`"GET /articles/${size} HTTP/1.1" 200 ${size} "-" "curl/8.11.0"`)}`,
    `198.51.100.${randomInt(256)} web1.${size} ada ${tail(`"HEAD / HTTP/1.1" 304 - "https://www.example.com/" "curl/8.11.0"`)}`,
    `2001:db8::${size} - - ${tail(`"GET / HTTP/2.0" 200 ${size} "-" "curl/8.11.0"`)}`,
    `203.0.113.${randomInt(256)} - - ${tail(`"GET /?q=\\"${size} HTTP/1.1" 400 226 "-" "curl/8.11.0"`)}`,
  ];
}

function shuffled<T>(things: readonly T[]): T[] {
  const left = [...things];
  return things.flatMap(() => left.splice(randomInt(left.length), 1));
}

/** As the agent's own pattern, but for the day and the time, which are good in the lines above. */
const COMBINED =
  /^(?<host>[\w.-]+) (?<ident>[\w.-]+) (?<authuser>[\w.-]+) \[(?<datetime>[^\]]+)\] "(?<request>[^"]+)" (?<response>[+-]?\d+|-) (?<bytes>[+-]?\d+|-) "(?<referer>[^"]+)" "(?<agent>[^"]+)"/;

/** @returns what the agent sends for a line, undefined where it sends nothing */
export function agentRecord(line: string): Record<string, string | null> | undefined {
  const parts = COMBINED.exec(line)?.groups;
  if (parts === undefined) return undefined;
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, text === "-" ? null : text]));
}

function sameRecord(attempt: Attempt, expected: Record<string, string | null>): Point {
  const what = "You know what the agent makes of a line.";
  const hint = "Nine members, in the order of the line; each a string, or null for `-`.";
  const given = parse(answered(attempt, "record") ?? "");
  if (given === undefined) return { what, met: false, told: "That is no JSON object.", hint };
  const names = [...new Set([...Object.keys(expected), ...Object.keys(given)])];
  const wrong = names.filter((name) => given[name] !== expected[name]);
  const told = wrong.length === 0 ? `${names.length} members` : `Not so: ${wrong.slice(0, 3).join(", ")}.`;
  return { what, met: wrong.length === 0, told, hint };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function dropped(attempt: Attempt, records: readonly (object | undefined)[]): Point {
  const given = (answered(attempt, "dropped") ?? "").split(/[\s,]+/).filter((word) => word !== "");
  const right = records.flatMap((record, number) => (record === undefined ? [String(number)] : []));
  const met = given.length === right.length && right.every((number) => given.includes(number));
  return {
    what: "You know which lines it drops.",
    met,
    told: met ? given.join(" ") : `You say ${given.join(" ")}; that is not so.`,
    hint: "Hold each line against the pattern, address first.",
  };
}
