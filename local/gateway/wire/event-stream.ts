import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import type { NormalizedSchema } from "@smithy/core/schema";

/** How the documents of events are written, and what they are called. */
export interface EventFormat {
  contentType: string;
  write(schema: NormalizedSchema, value: unknown): Uint8Array;
}

/** Marks the schema of an error. */
const ERROR = -3;
/** Kind of a header's value: text with a length of two bytes. */
const TEXT = 7;
/** Lengths of the whole and of the headers, and a sum over both. */
const PRELUDE = 12;
const SUM = 4;

/** @returns name of the output's member that is a stream of events, or undefined */
export function eventMemberOf(output: NormalizedSchema): string | undefined {
  return output.isStructSchema() ? output.getEventStreamMember() || undefined : undefined;
}

/**
 * Writes an output whose one member is a stream of events: an initial response with the other members, then each event as it comes.
 * @param member name of that member; its value in the output is an async iterable of values of its union
 * @see https://smithy.io/2.0/aws/amazon-eventstream.html
 */
export function encodeEvents(
  schema: NormalizedSchema,
  output: Readonly<Record<string, unknown>>,
  member: string,
  format: EventFormat,
): Readable {
  return Readable.from(frames(schema, output, member, format), { objectMode: false });
}

async function* frames(
  schema: NormalizedSchema,
  output: Readonly<Record<string, unknown>>,
  member: string,
  format: EventFormat,
): AsyncGenerator<Buffer> {
  const union = schema.getMemberSchema(member);
  const { [member]: events, ...initial } = output;
  yield message(event("initial-response", format.contentType), format.write(schema, initial));
  for await (const value of events as AsyncIterable<Record<string, unknown>>) {
    const [[name, body] = ["", {}]] = Object.entries(value);
    const shape = union.getMemberSchema(name);
    const headers = isError(shape) ? exception(name, format.contentType) : event(name, format.contentType);
    yield message(headers, format.write(shape, body));
  }
}

function isError(shape: NormalizedSchema): boolean {
  const schema = shape.getSchema();
  return Array.isArray(schema) && schema[0] === ERROR;
}

const event = (type: string, contentType: string): [string, string][] => [
  [":event-type", type],
  [":content-type", contentType],
  [":message-type", "event"],
];

const exception = (type: string, contentType: string): [string, string][] => [
  [":exception-type", type],
  [":content-type", contentType],
  [":message-type", "exception"],
];

function message(headers: readonly (readonly [string, string])[], payload: Uint8Array): Buffer {
  const head = Buffer.concat(headers.map(([name, value]) => header(name, value)));
  const prelude = Buffer.alloc(PRELUDE);
  prelude.writeUInt32BE(PRELUDE + head.length + payload.length + SUM, 0);
  prelude.writeUInt32BE(head.length, 4);
  prelude.writeUInt32BE(crc32(prelude.subarray(0, 8)), 8);
  const body = Buffer.concat([prelude, head, payload]);
  const sum = Buffer.alloc(SUM);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([body, sum]);
}

function header(name: string, value: string): Buffer {
  const lengths = [
    Buffer.from([name.length]),
    Buffer.from(name),
    Buffer.from([TEXT]),
    Buffer.alloc(2),
  ] as const;
  lengths[3].writeUInt16BE(Buffer.byteLength(value));
  return Buffer.concat([...lengths, Buffer.from(value)]);
}
