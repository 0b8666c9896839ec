import { isUtf8 } from "node:buffer";
import { isMalformed, readLine } from "./parse-line";
import { Scratch } from "./scratch";
import { UsualLine } from "./usual-line";

const LF = 0x0a;
const CR = 0x0d;
/** A UTF-16 unit takes three bytes of UTF-8 at most. */
const BYTES_A_UNIT = 3;

/** Which line of a record is malformed, and why. */
export interface Problem {
  /** Counted from 1, blank lines included. */
  line: number;
  column: number;
  reason: string;
}

export type Outcome =
  /** `data` is base64: a JSON line for each line of the record, each ending with LF. */
  | { result: "Ok"; data: string }
  /** The record holds no line: it is empty, or all its lines are blank. */
  | { result: "Dropped" }
  | { result: "ProcessingFailed"; problem: Problem };

const source = new Scratch(64 * 1024);
const sink = new Scratch(128 * 1024);
const usual = new UsualLine(source, sink);

/**
 * Turns a record of Apache log lines into JSON lines (contract/record.ts). A record holds one line or many, ending with
 * LF or CRLF, the last one with or without. Blank lines are no lines. One malformed line fails the whole record: Firehose
 * takes one answer a record and keeps a failed one's original bytes, so nothing is lost and nothing is delivered twice
 * when it is replayed (docs/decisions/0002).
 * @param data base64, as Firehose hands it over
 */
export function transform(data: string): Outcome {
  const end = load(data);
  usual.moveTo(0, 0);
  for (let line = 1; usual.at < end; line++) {
    if (usual.take(end)) continue;
    const problem = takeUnusual(end);
    if (problem) return { result: "ProcessingFailed", problem: { line, ...problem } };
  }
  if (usual.out === 0) return { result: "Dropped" };
  return { result: "Ok", data: sink.bytes.toString("base64", 0, usual.out) };
}

/** @returns how many bytes the source holds now; an LF stands behind them */
function load(data: string): number {
  source.reserve(data.length + 1);
  const end = source.bytes.write(data, "base64");
  source.bytes[end] = LF;
  return end;
}

/** Takes the line at hand by way of strings, blank lines included. */
function takeUnusual(end: number): Omit<Problem, "line"> | undefined {
  const { at, out } = usual;
  const lineEnd = source.bytes.indexOf(LF, at);
  const textEnd = lineEnd > at && source.bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
  const next = Math.min(lineEnd + 1, end);
  const bytes = source.bytes.subarray(at, textEnd);
  if (!isUtf8(bytes)) return { column: 1, reason: "the line is not UTF-8" };
  const text = bytes.toString("utf8");
  if (/^[ \t]*$/.test(text)) {
    usual.moveTo(next, out);
    return undefined;
  }
  const record = readLine(text);
  if (isMalformed(record)) return record;
  const json = `${JSON.stringify(record)}\n`;
  sink.reserve(out + json.length * BYTES_A_UNIT);
  usual.moveTo(next, out + sink.bytes.write(json, out));
  return undefined;
}
