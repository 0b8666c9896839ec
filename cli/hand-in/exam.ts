import type { Point } from "../../checks";
import type { AccessRecord } from "../../contract/record";

/** A line that the producer is given, and what it has to be in the bucket. */
export interface ExamLine {
  text: string;
  record: AccessRecord;
}

/** What was seen of a run. */
export interface Sighting {
  /** How the program ended; undefined when it did by itself and well. */
  failure?: string;
  /** Lines of JSON that were delivered. */
  delivered: readonly string[];
  /** Records that could not be processed, as they were put. */
  failed: readonly string[];
  /** Records that the stream refused on purpose. */
  refused: number;
  /** Whether somebody ended these refusals before their time. */
  meddled: boolean;
  /** Calls that the stream took something of. */
  calls: readonly { records: number; bytes: number }[];
}

/** Firehose bills every record by whole units of this size. @see https://aws.amazon.com/firehose/pricing/ */
const BILLED_UNIT = 5 * 1024;
/** Packed well it is 1.0, a record for every line is 25. */
const MOST_TIMES = 2;

const AGENTS = ["curl/8.5.0", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0)", "übung/1.0", 'says "hello"'];
const STATUSES = [200, 200, 200, 301, 304, 404, 500];

/**
 * Makes the lines of an exam: unlike one another, with the odd ones that real logs have, and a nonce that nobody knows before.
 * @param now milliseconds since 1970
 */
export function examLines(nonce: string, count: number, now: number): ExamLine[] {
  const at = new Date(Math.floor(now / 1000) * 1000);
  const [, day, month, year, time] = at.toUTCString().split(" ");
  return Array.from({ length: count }, (_, n) => {
    const status = STATUSES[n % STATUSES.length] ?? 200;
    const agent = AGENTS[n % AGENTS.length] ?? "-";
    const record: AccessRecord = {
      host: n % 10 === 9 ? `2001:db8::${(n % 65_536).toString(16)}` : `198.51.100.${n % 256}`,
      ident: `exam.${n}`,
      user: null,
      time: at.toISOString(),
      method: "GET",
      path: `/nonce/${nonce}/${n}?q=${"x".repeat((n * 37) % 300)}`,
      protocol: "HTTP/1.1",
      status,
      bytes: status === 304 ? null : n * 17,
      referer: null,
      agent,
    };
    const text = `${record.host} ${record.ident} - [${day}/${month}/${year}:${time} +0000] "GET ${record.path} HTTP/1.1" ${status} ${record.bytes ?? "-"} "-" "${agent.replaceAll('"', '\\"')}"`;
    return { text, record };
  });
}

/** Judges a run by what was found, and by nothing that the producer says. */
export function judge(lines: readonly ExamLine[], sighting: Sighting): Point[] {
  const { failure, delivered, failed, refused, meddled } = sighting;
  const counts = new Map<string, number>(lines.map(({ record }) => [JSON.stringify(record), 0]));
  let foreign = 0;
  for (const line of delivered) {
    const count = counts.get(line);
    if (count === undefined) foreign++;
    else counts.set(line, count + 1);
  }
  const found = [...counts.values()].filter((count) => count > 0).length;
  const twice = [...counts.values()].filter((count) => count > 1).length;
  return [
    {
      what: "The producer ends by itself, with exit code 0.",
      met: failure === undefined,
      told: failure ?? "It did.",
    },
    {
      what: "Every line arrives.",
      met: found === lines.length && !meddled,
      told: `${found} of ${lines.length} lines; the stream had refused ${refused} records on the way${meddled ? ", until somebody switched that off, so this counts for nothing" : ""}.`,
      hint: "Look at the ErrorCode of every entry that PutRecordBatch answers with, and send those again.",
    },
    {
      what: "No line arrives twice.",
      met: twice === 0 && found > 0,
      told: found > 0 ? `${twice} lines came more than once.` : "Nothing came.",
      hint: "Send again what was refused, and nothing else.",
    },
    {
      what: "Lines arrive as they were given, and nothing else does.",
      met: foreign === 0 && failed.length === 0 && found > 0,
      told: `${foreign} other lines under logs/, ${failed.length} records under errors/.`,
      hint: "Send the bytes of a line unchanged, each line with one line feed behind it.",
    },
    packing(sighting),
  ];
}

function packing({ calls }: Sighting): Point {
  const bytes = calls.reduce((sum, call) => sum + call.bytes, 0);
  const billed = calls.reduce((sum, call) => sum + billedBytes(call), 0);
  const times = bytes === 0 ? 0 : billed / bytes;
  return {
    what: `Lines are packed: at most ${MOST_TIMES} times their size is billed.`,
    met: bytes > 0 && times <= MOST_TIMES,
    told: bytes > 0 ? `${bytes} bytes, billed as ${billed}: ${times.toFixed(1)} times.` : "Nothing came.",
    hint: "Firehose rounds every record up to 5 KB: join lines into records of about 50 KB.",
  };
}

/** Records of one call are taken to be of one size. */
const billedBytes = ({ records, bytes }: { records: number; bytes: number }): number =>
  records * Math.ceil(bytes / records / BILLED_UNIT) * BILLED_UNIT;
