import { DescribeInstancesCommand } from "@aws-sdk/client-ec2";
import type { Lab } from "../../../checks";
import { type Listed, listObjects } from "../../../checks/bucket/objects";
import { readText } from "../../../checks/bucket/read";
import { describeStream } from "../../../checks/delivery-stream";
import { heartbeatsSince } from "../../../checks/heartbeats";
import { ERROR_ROOT, OBJECT_ROOT, parseObjectKey } from "../../../contract/object-key";
import type { Flow } from "../../../local";

const MEBIBYTE = 1024 * 1024;
const LF = 10;

/** What is remembered of a seat between two looks. */
export interface Observed {
  /** From when on lines are counted, milliseconds since 1970. */
  readonly since: number;
  /** Keys of objects that have been counted. */
  readonly counted: Set<string>;
  /** Lines that each generator had sent when it was looked at last. */
  readonly sent: Map<string, number>;
  /** When it was looked at last. */
  looked: number;
  /** Mean bytes of a delivered line, as far as any has been seen. */
  lineBytes: number;
}

export const nothingObserved = (since: number): Observed => ({
  ...{ since, counted: new Set(), sent: new Map(), looked: since, lineBytes: 350 },
});

/**
 * Looks at a seat by AWS's own APIs, with its student's credentials: generators' heartbeats tell what was sent, objects what was
 * delivered and failed. What lies between is buffered; no API tells more of a buffer.
 */
export async function observe(lab: Lab, flow: Flow, observed: Observed): Promise<void> {
  const now = lab.now();
  const to = { stream: lab.seat.stream, region: lab.seat.region };
  await Promise.all([showInstances(lab, flow), countSent(lab, flow, observed, now)]);
  const hints = await describeStream(lab);
  const written = (await newObjects(lab, observed)).sort((one, other) => one.written - other.written);
  for (const object of written) {
    const text = await readText(lab, object);
    const lines = countLines(text);
    const buffer = object.key.startsWith(ERROR_ROOT) ? "error" : "delivery";
    const oldest = Date.parse(parseObjectKey(object.key)?.time ?? "") || object.written;
    const bytes = Buffer.byteLength(text);
    if (buffer === "delivery" && lines > 0) observed.lineBytes = bytes / lines;
    observed.counted.add(object.key);
    flow.created({ key: object.key, size: object.bytes, at: object.written });
    flow.flushed({
      ...{
        name: "bufferFlushed",
        at: object.written,
        ...to,
        buffer,
        bucket: lab.seat.bucket,
        key: object.key,
      },
      // AWS does not tell why; what is as large as the hint was written for its size.
      reason: bytes >= hints.mebibytes * MEBIBYTE ? "size" : "interval",
      ...{ records: lines, lines, bytes, oldest, milliseconds: 0 },
    });
  }
  showBuffer(flow, observed, to, { ...hints, now });
  observed.looked = now;
}

async function showInstances({ clients, seat, signal }: Lab, flow: Flow): Promise<void> {
  if (seat.generators.length === 0) return;
  const { Reservations = [] } = await clients.ec2.send(
    new DescribeInstancesCommand({ InstanceIds: [...seat.generators] }),
    { abortSignal: signal },
  );
  for (const { InstanceId = "", State } of Reservations.flatMap(({ Instances = [] }) => Instances)) {
    flow.instance(InstanceId, State?.Name ?? "unknown");
  }
}

/** The first heartbeat of a generator is where counting begins; each later one tells what it has sent since. */
async function countSent(lab: Lab, flow: Flow, observed: Observed, now: number): Promise<void> {
  const to = { stream: lab.seat.stream, region: lab.seat.region };
  const latest = new Map((await heartbeatsSince(lab, observed.looked)).map(({ host, sent }) => [host, sent]));
  for (const [host, sent] of latest) {
    const before = observed.sent.get(host) ?? sent;
    observed.sent.set(host, sent);
    const lines = sent - before;
    if (lines <= 0) continue;
    const bytes = Math.round(lines * observed.lineBytes);
    flow.accepted({ name: "recordsAccepted", at: now, ...to, arrival: now, records: lines, lines, bytes });
  }
}

async function newObjects(lab: Lab, { counted, since }: Observed): Promise<Listed[]> {
  const listed = await Promise.all([
    listObjects(lab, OBJECT_ROOT, since),
    listObjects(lab, ERROR_ROOT, since),
  ]);
  return listed.flat().filter(({ key, written }) => !counted.has(key) && written >= since);
}

function showBuffer(
  flow: Flow,
  { lineBytes, since }: Observed,
  to: { stream: string; region: string },
  { now, seconds, mebibytes }: { now: number; seconds: number; mebibytes: number },
): void {
  const { totals, flushes } = flow.view();
  const lines = Math.max(0, totals.sent - totals.delivered - totals.failed);
  const last = flushes.findLast(({ buffer }) => buffer === "delivery")?.at ?? since;
  flow.buffered({
    ...{ name: "bufferChanged", at: now, ...to, buffer: "delivery", records: lines, lines },
    ...{
      bytes: Math.round(lines * lineBytes),
      hintBytes: mebibytes * MEBIBYTE,
      hintMilliseconds: seconds * 1000,
    },
    ...(lines > 0 && { since: last }),
  });
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === LF) lines++;
  return text === "" || text.endsWith("\n") ? lines : lines + 1;
}
