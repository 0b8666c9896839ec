import { decompressionFailed } from "./decompression-stage";
import type { Failed, Item, Stage } from "./item";

/**
 * Takes the messages out of the envelopes of CloudWatch Logs: each message and a line feed, one record an envelope. A control
 * message, which asks whether anybody is there, becomes an empty record.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/Message_extraction.html
 */
export const extractionStage: Stage = async (items) => {
  const passed: Item[] = [];
  const failed: Failed[] = [];
  for (const item of items) {
    const data = messagesOf(item.data);
    if (data) passed.push({ ...item, data });
    else failed.push(decompressionFailed(item, "The record is no message of CloudWatch Logs."));
  }
  return { items: passed, failed, dropped: [] };
};

interface Envelope {
  messageType?: unknown;
  logEvents?: unknown;
}

function messagesOf(data: Buffer): Buffer | undefined {
  const envelope = JSON.parse(data.toString()) as Envelope | null;
  if (envelope?.messageType === "CONTROL_MESSAGE") return Buffer.alloc(0);
  if (envelope?.messageType !== "DATA_MESSAGE" || !Array.isArray(envelope.logEvents)) return undefined;
  const messages = envelope.logEvents.map((event: { message?: unknown } | null) => event?.message);
  if (messages.some((message) => typeof message !== "string")) return undefined;
  return Buffer.from(messages.map((message) => `${message}\n`).join(""));
}
