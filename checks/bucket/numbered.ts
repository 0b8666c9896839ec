import type { AccessRecord } from "../../contract/record";
import type { Lab } from "../step";
import { readEach } from "./lines";
import { deliveredSince, type Listed } from "./objects";

/** A line that asks for `/nonce/<nonce>/<number>`, and where it was found. */
export interface Numbered {
  readonly number: number;
  readonly record: AccessRecord;
  readonly object: Listed;
}

/** @returns every line with this nonce that was delivered since, in the order of objects and of lines in them */
export async function findNumbered(lab: Lab, nonce: string, since: number): Promise<Numbered[]> {
  const found: Numbered[] = [];
  for await (const { object, lines } of readEach(lab, await deliveredSince(lab, since))) {
    for (const { record } of lines) {
      const number = record && numberOf(record, nonce);
      if (record && number !== undefined) found.push({ number, record, object });
    }
  }
  return found;
}

function numberOf({ method, path }: AccessRecord, nonce: string): number | undefined {
  const lead = `/nonce/${nonce}/`;
  if (method !== "GET" || !path?.startsWith(lead)) return undefined;
  const number = path.slice(lead.length);
  return /^\d{1,9}$/.test(number) ? Number(number) : undefined;
}

/** How the numbers that were found compare with those that were to be sent. */
export interface Count {
  /** Numbers from 0 that did not arrive, in order. */
  readonly missing: readonly number[];
  /** Lines beyond the first with their number. */
  readonly again: number;
  /** Numbers that nobody asked for. */
  readonly foreign: number;
}

/** @param wanted how many numbers were to be sent, from 0 */
export function countNumbers(found: readonly Numbered[], wanted: number): Count {
  const numbers = new Set(found.map(({ number }) => number));
  const missing = Array.from({ length: wanted }, (_, number) => number).filter(
    (number) => !numbers.has(number),
  );
  const foreign = [...numbers].filter((number) => number >= wanted).length;
  return { missing, again: found.length - numbers.size, foreign };
}

/** @returns the first few of them, for a sentence */
export function nameSome(numbers: readonly number[]): string {
  const few = numbers.slice(0, 5).join(", ");
  return numbers.length > 5 ? `${few}, … (${numbers.length} in all)` : few;
}
