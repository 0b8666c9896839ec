import { type Outcome, type Problem, transform } from "./transform";

/** A record as Firehose hands it over; other members are not looked at. */
export interface FirehoseRecord {
  recordId: string;
  /** base64 */
  data: string;
}

export interface FirehoseEvent {
  records: FirehoseRecord[];
}

export interface FirehoseAnswer {
  records: { recordId: string; result: Outcome["result"]; data?: string }[];
}

/** Lambda refuses an answer of more than 6 MB, and with it every record of the call. */
const ANSWER_LIMIT = 6 * 1024 * 1024;
/** JSON around an answered record's id and data, rounded up. */
const RECORD_OVERHEAD = 64;
/** Problems that are written to the log; the rest are counted. */
const LOGGED_PROBLEMS = 20;

/**
 * The transform function of a delivery stream: answers every record with `Ok` and its JSON lines, `Dropped` when there
 * is no line in it, or `ProcessingFailed`, upon which Firehose writes the original bytes under the error prefix.
 * @throws TypeError when the event is not one of Firehose; Firehose then retries, and keeps the records as errors
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html
 */
export async function handler(event: FirehoseEvent): Promise<FirehoseAnswer> {
  check(event);
  const problems: { recordId: string; problem: Problem }[] = [];
  let room = ANSWER_LIMIT;
  for (const { recordId } of event.records) room -= recordId.length + RECORD_OVERHEAD;
  const records = event.records.map(({ recordId, data }) => {
    const outcome = transform(data);
    if (outcome.result === "ProcessingFailed") problems.push({ recordId, problem: outcome.problem });
    if (outcome.result !== "Ok") return { recordId, result: outcome.result };
    if (outcome.data.length > room) {
      problems.push({ recordId, problem: TOO_LARGE });
      return { recordId, result: "ProcessingFailed" as const };
    }
    room -= outcome.data.length;
    return { recordId, result: outcome.result, data: outcome.data };
  });
  report(problems, records.length);
  return { records };
}

const TOO_LARGE: Problem = {
  line: 1,
  column: 1,
  reason:
    "the answer would pass the 6 MB that Lambda allows; make the stream's processor buffer smaller (1 MiB)",
};

function check(event: FirehoseEvent): void {
  if (!Array.isArray(event?.records)) {
    throw new TypeError("This function transforms for Firehose: it takes an event with a list of records.");
  }
  for (const [index, record] of event.records.entries()) {
    if (typeof record?.recordId !== "string" || typeof record.data !== "string") {
      throw new TypeError(
        `records[${index}] lacks recordId or data as text. Records of Kafka sources (kafkaRecordValue) are not supported.`,
      );
    }
  }
}

/** One line a problem, without the log line itself: it stands under the error prefix, and may tell of people. */
function report(problems: { recordId: string; problem: Problem }[], total: number): void {
  if (problems.length === 0) return;
  for (const { recordId, problem } of problems.slice(0, LOGGED_PROBLEMS)) {
    console.error(JSON.stringify({ recordId, ...problem }));
  }
  console.error(JSON.stringify({ failedRecords: problems.length, records: total }));
}
