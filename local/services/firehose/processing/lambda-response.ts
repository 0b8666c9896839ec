import type { PartitionKeys } from "../prefix/evaluate";
import type { Item } from "./item";
import { LAMBDA_FAILURES, type LambdaFailure } from "./lambda-failures";

/** What became of one record. */
export type Result =
  | { kind: "ok"; data: Buffer; partitionKeys?: PartitionKeys }
  | { kind: "dropped" }
  | { kind: "failed"; failure: LambdaFailure };

interface Returned {
  recordId?: unknown;
  result?: unknown;
  data?: unknown;
  metadata?: { partitionKeys?: unknown };
}

const RESULTS: readonly unknown[] = ["Ok", "Dropped", "ProcessingFailed"];

/**
 * Reads what a function returned.
 * @param items what it was given
 * @returns a result for each item in their order, or the one failure that all of them share
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html
 */
export function readResponse(payload: Uint8Array, items: readonly Item[]): Result[] | LambdaFailure {
  const answer = parse(payload);
  if (answer === undefined) return LAMBDA_FAILURES.notJson;
  const byId = new Map<unknown, Returned[]>();
  for (const entry of answer) {
    const returned: Returned = typeof entry === "object" && entry !== null ? entry : {};
    byId.set(returned.recordId, [...(byId.get(returned.recordId) ?? []), returned]);
  }
  const results: Result[] = [];
  for (const { id } of items) {
    const result = resultOf(byId.get(id) ?? []);
    if (result === undefined) return LAMBDA_FAILURES.wrongFormat;
    results.push(result);
  }
  return results;
}

/** @returns the list of records; empty when the answer has none, undefined when it is no JSON */
function parse(payload: Uint8Array): unknown[] | undefined {
  try {
    const answer: unknown = JSON.parse(
      Buffer.from(payload.buffer, payload.byteOffset, payload.length).toString(),
    );
    const records = (answer as { records?: unknown } | null)?.records;
    return Array.isArray(records) ? records : [];
  } catch {
    return undefined;
  }
}

const failed = (failure: LambdaFailure): Result => ({ kind: "failed", failure });

/** @returns undefined when the answer breaks the status model in a way that spoils all of it */
function resultOf(returned: readonly Returned[]): Result | undefined {
  const [first, second] = returned;
  if (!first) return failed(LAMBDA_FAILURES.missingRecordId);
  if (second) return failed(LAMBDA_FAILURES.duplicatedRecordId);
  const { result, data } = first;
  if (!RESULTS.includes(result)) return undefined;
  if (result === "Dropped") return { kind: "dropped" };
  if (result === "ProcessingFailed") return failed(LAMBDA_FAILURES.processingFailed);
  if (data === undefined || data === null) return failed(LAMBDA_FAILURES.noData);
  const bytes = decode(data);
  if (!bytes) return undefined;
  const partitionKeys = keysOf(first.metadata?.partitionKeys);
  return { kind: "ok", data: bytes, ...(partitionKeys && { partitionKeys }) };
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Long texts are not worth a regular expression: base64 that decodes to the length it should have was base64. */
function decode(data: unknown): Buffer | undefined {
  if (typeof data !== "string") return undefined;
  const bytes = Buffer.from(data, "base64");
  const padding = data.endsWith("==") ? 2 : data.endsWith("=") ? 1 : 0;
  if (data.length % 4 === 0 && bytes.length === (data.length / 4) * 3 - padding && !/[-_]/.test(data)) {
    return bytes;
  }
  return BASE64.test(data) ? bytes : undefined;
}

function keysOf(keys: unknown): PartitionKeys | undefined {
  if (typeof keys !== "object" || keys === null) return undefined;
  const texts = Object.entries(keys).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}
