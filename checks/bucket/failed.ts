import type { Lab } from "../step";
import { failedSince, type Listed } from "./objects";
import { readText } from "./read";

/** A record that the transform refused, as Firehose keeps it. */
export interface FailedRecord {
  /** The record as it was put. */
  readonly raw: string;
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly attemptsMade: number;
  readonly object: Listed;
}

/** @returns records under the error prefix that were written since and hold this text */
export async function findFailed(lab: Lab, text: string, since: number): Promise<FailedRecord[]> {
  const found: FailedRecord[] = [];
  for (const object of await failedSince(lab, since)) {
    const entries = (await readText(lab, object)).split("\n").filter((line) => line !== "");
    for (const entry of entries) {
      const record = readFailed(entry, object);
      if (record?.raw.includes(text)) found.push(record);
    }
  }
  return found;
}

function readFailed(entry: string, object: Listed): FailedRecord | undefined {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(entry);
  } catch {
    return undefined;
  }
  if (typeof value.rawData !== "string") return undefined;
  return {
    raw: Buffer.from(value.rawData, "base64").toString("utf8"),
    errorCode: String(value.errorCode),
    errorMessage: String(value.errorMessage),
    // The guide prints it as text, the service writes a number.
    attemptsMade: Number(value.attemptsMade),
    object,
  };
}
