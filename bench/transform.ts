/**
 * The transform function: megabytes of log lines a CPU-second, with the whole envelope (JSON and base64 both ways), against the
 * envelope alone and against a transform by one regular expression, one line a record and packed. The three take turns.
 * Run: npx ts-node --swc bench/transform.ts [rounds]
 */
import { PACK_BYTES } from "../generator/shipper/packer";
import { type FirehoseEvent, handler } from "../lambda/transform";
import { type Outcome, transform } from "../lambda/transform/transform";
import { lines, oddRecords } from "./transform/corpus";
import { regexTransform } from "./transform/regex-transform";

/** Bytes of lines in one call: the processor's buffer of a seat. */
const EVENT_BYTES = 1024 * 1024;
const CALLS_A_ROUND = 8;

type Work = (event: string) => string | Promise<string>;

/** What Firehose calls the function with, and how many bytes of lines are in it. */
interface Event {
  text: string;
  bytes: number;
}

/** All but the transform itself: reads the event and every record, and answers with lines that are there already. */
function envelopeOf({ text }: Event): Work {
  const made = (JSON.parse(text) as FirehoseEvent).records.map(({ data }) => {
    const outcome = transform(data);
    if (outcome.result !== "Ok") throw new Error(`A record is ${outcome.result}.`);
    return Buffer.from(outcome.data, "base64");
  });
  return (event) => {
    const { records } = JSON.parse(event) as FirehoseEvent;
    let read = 0;
    const answers = records.map(({ recordId, data }, index) => {
      read += Buffer.from(data, "base64").length;
      return { recordId, result: "Ok", data: made[index]?.toString("base64") };
    });
    if (read === 0) throw new Error("The event is empty.");
    return JSON.stringify({ records: answers });
  };
}

const ours: Work = async (text) => JSON.stringify(await handler(JSON.parse(text)));

const byRegex: Work = (text) => {
  const { records } = JSON.parse(text) as FirehoseEvent;
  const answers = records.map(({ recordId, data }) => {
    const outcome = regexTransform(data);
    return { recordId, result: outcome.result, ...(outcome.result === "Ok" && { data: outcome.data }) };
  });
  return JSON.stringify({ records: answers });
};

/** @param pack bytes of lines that a record holds, 0 for one line a record */
function eventOf(pack: number): Event {
  const records: FirehoseEvent["records"] = [];
  let bytes = 0;
  let waiting = "";
  for (const line of lines(8_000)) {
    if (bytes >= EVENT_BYTES) break;
    if (waiting !== "" && waiting.length + line.length > pack) {
      bytes += waiting.length;
      records.push({
        recordId: String(records.length).padStart(64, "0"),
        data: Buffer.from(waiting).toString("base64"),
      });
      waiting = "";
    }
    waiting += line;
  }
  return { text: JSON.stringify({ records }), bytes };
}

/** @returns megabytes of lines a CPU-second */
async function measure(work: Work, { text, bytes }: Event): Promise<number> {
  const before = process.cpuUsage();
  for (let call = 0; call < CALLS_A_ROUND; call++) await work(text);
  const { user, system } = process.cpuUsage(before);
  return (bytes * CALLS_A_ROUND) / (user + system);
}

async function compare(name: string, pack: number, rounds: number): Promise<void> {
  const event = eventOf(pack);
  const works = [envelopeOf(event), ours, byRegex];
  const speeds: number[][] = works.map(() => []);
  // The first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [index, work] of works.entries()) {
      const speed = await measure(work, event);
      if (round > 0) speeds[index]?.push(speed);
    }
  }
  const [envelope = Number.NaN, own = Number.NaN, regex = Number.NaN] = speeds.map(
    (all) => all.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN,
  );
  process.stdout.write(
    `${name}: envelope alone ${envelope.toFixed(0)}, transform ${own.toFixed(0)}, regular expression ${regex.toFixed(0)} MB a CPU-second: ${(own / envelope).toFixed(2)} of the envelope, ${(own / regex).toFixed(2)} x the regular expression\n`,
  );
}

/** What is compared has to be the same work. */
function agree(): number {
  const records = oddRecords();
  const plain = (outcome: Outcome): string =>
    outcome.result === "Ok" ? `Ok ${outcome.data}` : outcome.result;
  for (const data of records) {
    const [one, other] = [plain(transform(data)), plain(regexTransform(data))];
    if (one !== other) throw new Error(`${Buffer.from(data, "base64")}: ${one} is not ${other}`);
  }
  return records.length;
}

async function main(rounds: number): Promise<void> {
  process.stdout.write(`${agree()} records of odd and usual lines: both transforms answer alike\n`);
  await compare("one line a record", 0, rounds);
  await compare(`packed to ${PACK_BYTES / 1024} KiB`, PACK_BYTES, rounds);
}

main(Number(process.argv[2] ?? 15)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
