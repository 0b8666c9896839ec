import { writeSync } from "node:fs";
import { format } from "node:util";

/** Kinds of frames on the log channel; each is a byte, the length of the text in four, and the text. */
const MESSAGE = 1;
const DONE = 2;

const LEVELS: readonly [method: "trace" | "debug" | "info" | "log" | "warn" | "error", level: string][] = [
  ["trace", "TRACE"],
  ["debug", "DEBUG"],
  ["info", "INFO"],
  ["log", "INFO"],
  ["warn", "WARN"],
  ["error", "ERROR"],
];

const ORDER = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];

let descriptor = 0;
let json = false;
let least = 0;

/** Id of the invocation that is served; the real runtime prints `undefined` too before the first. */
let requestId = "undefined";

export function beginRequest(id: string): void {
  requestId = id;
}

/** Sends what the console prints through a descriptor, a message at a time, each one log event however many lines it has. */
export function openLogChannel(fd: number): void {
  descriptor = fd;
  json = process.env.AWS_LAMBDA_LOG_FORMAT === "JSON";
  least = Math.max(0, ORDER.indexOf(process.env.AWS_LAMBDA_LOG_LEVEL ?? "TRACE"));
  for (const [method, level] of LEVELS) {
    console[method] = (...parts: unknown[]): void => print(level, parts);
  }
}

/** Prints one message as the managed runtime does. */
export function print(level: string, parts: unknown[]): void {
  if (ORDER.indexOf(level) < least) return;
  const timestamp = new Date().toISOString();
  send(
    MESSAGE,
    json ? jsonLine(timestamp, level, parts) : `${timestamp}\t${requestId}\t${level}\t${format(...parts)}\n`,
  );
}

function jsonLine(timestamp: string, level: string, parts: unknown[]): string {
  const [only] = parts;
  const message = parts.length === 1 && typeof only === "object" ? only : format(...parts);
  const error = parts.find((part) => part instanceof Error);
  return JSON.stringify({
    timestamp,
    level,
    requestId,
    message: only instanceof Error ? only.message : message,
    ...(error && { errorType: error.name, errorMessage: error.message, stackTrace: stackOf(error) }),
  });
}

const stackOf = (error: Error): string[] => (error.stack ?? "").split("\n").slice(1);

/** Says that all the output of an invocation has been sent. */
export const endRequest = (): void => send(DONE, requestId);

function send(kind: number, text: string): void {
  const payload = Buffer.from(text);
  const header = Buffer.alloc(5);
  header.writeUInt8(kind, 0);
  header.writeUInt32BE(payload.length, 1);
  const frame = Buffer.concat([header, payload]);
  for (let written = 0; written < frame.length; ) written += writeSync(descriptor, frame, written);
}
