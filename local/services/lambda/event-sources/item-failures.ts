import type { _Record } from "@aws-sdk/client-kinesis";

/**
 * Reads what a function answers that reports which records it failed on.
 * @returns place of the first of them; undefined when there is none; 0 when the answer makes no sense, as Lambda has it
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html
 */
export function failedFrom(records: readonly _Record[], payload: Uint8Array): number | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(Buffer.from(payload).toString() || "null");
  } catch {
    return 0;
  }
  if (answer === null || answer === "") return undefined;
  if (typeof answer !== "object") return 0;
  const { batchItemFailures: failures } = answer as { batchItemFailures?: unknown };
  if (failures === undefined || failures === null) return undefined;
  if (!Array.isArray(failures)) return 0;
  const places = failures.map((failure: unknown) => {
    const id = typeof failure === "object" && failure !== null && "itemIdentifier" in failure;
    return records.findIndex(
      ({ SequenceNumber }) =>
        id && SequenceNumber === (failure as { itemIdentifier: unknown }).itemIdentifier,
    );
  });
  if (places.length === 0) return undefined;
  return places.includes(-1) ? 0 : Math.min(...places);
}
