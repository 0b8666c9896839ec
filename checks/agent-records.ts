import { randomInt } from "node:crypto";
import { GetMetricStatisticsCommand } from "@aws-sdk/client-cloudwatch";
import { answeredNumber, compareAnswer, unanswered } from "./answers";
import type { Attempt, Lab, Point, Question, Step } from "./step";

const MINUTE = 60_000;
/** Whole minutes before the step was begun that count as well, so that nobody has to wait for the first one. */
const BEFORE = 2;
const HOUR_SECONDS = 3600;
const GB = 1e9;

/** Firehose bills every record by whole units of this size. @see https://aws.amazon.com/firehose/pricing/ */
const BILLED_UNIT = 5 * 1024;

/** Between the student's look and the check's, lines of other lengths have come. */
const TOLERANCE = 0.1;

const questions: readonly Question[] = [
  { key: "bytes", prompt: "How many bytes does a record have, on an average?", kind: "number" },
  { key: "billed", prompt: "How many bytes does Firehose bill for such a record?", kind: "number" },
  {
    key: "agent",
    prompt: "That many lines a second, shipped by the agent: how many GB (10⁹ bytes) are billed an hour?",
    kind: "number",
  },
  {
    key: "sdk",
    prompt:
      "The same lines, packed by a program with the SDK into records of ten billing units each: how many GB?",
    kind: "number",
  },
  {
    key: "fix",
    prompt: "Which setting of the agent brings its bill close to the program's?",
    kind: "choice",
    options: [
      { value: "records", text: "`maxBufferSizeRecords`: more records in a call" },
      { value: "aggregate", text: "`aggregatedRecordSizeBytes`: several lines in a record" },
      { value: "age", text: "`maxBufferAgeMillis`: fewer calls" },
    ],
  },
];

/** The agent puts every line as a record of its own, and every record is billed as five kilobytes. */
export const agentRecords: Step = {
  id: "A1",
  name: "agent-records",
  title: "One line, one record",
  minutes: 8,
  core: false,
  only: { producer: ["agent"], source: ["direct-put"] },
  goal: "Measure what the agent sends, and compare what it costs with a program that packs its lines.",
  instruction: [
    {
      text: 'Nothing on the web server knows of your stream: it writes a log file, and Amazon\'s agent beside it ships what is new in it. CloudWatch counts what arrives, by the minute. Ask it for records and for bytes since <start>:\n\n```sh\nfor metric in IncomingRecords IncomingBytes; do\n  aws cloudwatch get-metric-statistics --namespace AWS/Firehose --metric-name $metric \\\n    --dimensions Name=DeliveryStreamName,Value=<stream> --statistics Sum --period 60 \\\n    --start-time <start> --end-time "$(date -u +%Y-%m-%dT%H:%M:%SZ)" --query "sum(Datapoints[].Sum)"\ndone\n```\n\nFirehose bills the bytes that it takes in, each record rounded up to the next 5 KB (5,120 bytes). Work out what a server with <lines> lines a second costs, once by the agent, and once by a program that packs as many lines into a record as ten such units hold.',
    },
  ],
  hint: "Bytes by records is the size of a record. Full packs are billed at very nearly the size of their lines.",
  questions,
  begin: async (lab) => ({
    start: `${new Date((Math.floor(lab.now() / MINUTE) - BEFORE) * MINUTE).toISOString().slice(0, 19)}Z`,
    lines: 100 * (2 + randomInt(9)),
  }),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { start, lines } = attempt.begun.facts;
    const records = await sumSince(lab, "IncomingRecords", String(start));
    const bytes = await sumSince(lab, "IncomingBytes", String(start));
    if (records === 0) return [nothingYet];
    const size = bytes / records;
    const hourly = (a: number): number => (Number(lines) * a * HOUR_SECONDS) / GB;
    return [
      near(attempt, "bytes", "You know how large a record of the agent's is.", size, "Divide the two sums."),
      compareAnswer(
        attempt,
        "billed",
        "You know what is billed for it.",
        [Math.ceil(size / BILLED_UNIT) * BILLED_UNIT],
        "Round its size up to whole units of 5,120 bytes.",
      ),
      near(
        attempt,
        "agent",
        "You know what the agent's records cost an hour.",
        hourly(BILLED_UNIT),
        "Lines a second, by what is billed for one, by the seconds of an hour, by 1,000,000,000.",
      ),
      near(
        attempt,
        "sdk",
        "You know what full packs of the same lines cost.",
        hourly(size),
        "A full pack is billed at its size: count the bytes of the lines.",
      ),
      compareAnswer(
        attempt,
        "fix",
        "You know what makes the agent cheaper.",
        ["aggregate"],
        "What is billed is the record, not the call.",
      ),
    ];
  },
};

const nothingYet: Point = {
  what: "CloudWatch has counted records.",
  met: false,
  told: "None yet.",
  hint: "It counts by the minute, and on AWS tells some minutes later: wait.",
};

/** @param start ISO 8601 */
async function sumSince(
  { clients, seat, now, signal }: Lab,
  MetricName: string,
  start: string,
): Promise<number> {
  if (clients.cloudwatch === undefined) throw new Error("The step needs a client of CloudWatch.");
  const { Datapoints = [] } = await clients.cloudwatch.send(
    new GetMetricStatisticsCommand({
      Namespace: "AWS/Firehose",
      MetricName,
      Dimensions: [{ Name: "DeliveryStreamName", Value: seat.stream }],
      StartTime: new Date(start),
      EndTime: new Date(now()),
      Period: 60,
      Statistics: ["Sum"],
    }),
    { abortSignal: signal },
  );
  return Datapoints.reduce((sum, { Sum = 0 }) => sum + Sum, 0);
}

/** Compares a number with what was measured; what is right is never told. */
function near(attempt: Attempt, key: string, what: string, expected: number, hint: string): Point {
  const given = answeredNumber(attempt, key) ?? Number.NaN;
  const met = Math.abs(given - expected) <= expected * TOLERANCE;
  return met
    ? { what, met, told: String(given) }
    : { what, met, told: `You say ${given}; that is not so.`, hint };
}
