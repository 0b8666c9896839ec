import type { Readable } from "node:stream";

/** What comes over the log channel of the bootstrap. */
export interface ChannelListener {
  /** A message, however many lines it has. */
  message(text: string): void;
  /** All output of an invocation has been sent. */
  done(requestId: string): void;
}

/** A byte for the kind, four for the length of the text. */
const HEADER = 5;
const MESSAGE = 1;

/** Reads the log channel until it ends. */
export function readFrames(channel: Readable, listener: ChannelListener): void {
  let held: Buffer = Buffer.alloc(0);
  channel.on("error", () => undefined);
  channel.on("data", (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= HEADER) {
      const end = HEADER + held.readUInt32BE(1);
      if (held.length < end) return;
      const text = held.subarray(HEADER, end).toString();
      if (held.readUInt8(0) === MESSAGE) listener.message(text);
      else listener.done(text);
      held = held.subarray(end);
    }
  });
}

/** Cuts a stream of text into lines, each with its end; the last may have none. */
export function readLines(stream: Readable, line: (text: string) => void): void {
  let held = "";
  stream.setEncoding("utf8");
  stream.on("error", () => undefined);
  stream.on("data", (text: string) => {
    const lines = (held + text).split(/(?<=\n)/);
    held = lines.at(-1)?.endsWith("\n") ? "" : (lines.pop() ?? "");
    for (const whole of lines) line(whole);
  });
  stream.on("end", () => {
    if (held !== "") line(held);
  });
}
