/**
 * Ids of log events: decimal numbers of 56 digits whose order is that of time and then of arrival, as CloudWatch Logs has
 * them. Of equal length, so that they compare as texts.
 */
const DIGITS = { head: "3", timestamp: 14, position: 35, index: 6 };

/** @returns the id of an event: by its timestamp, the position of its batch in the log and its place in the batch */
export function eventId(timestamp: number, position: number, index: number): string {
  const part = (value: number, digits: number): string => String(value).padStart(digits, "0");
  return (
    DIGITS.head +
    part(timestamp, DIGITS.timestamp) +
    part(position, DIGITS.position) +
    part(index, DIGITS.index)
  );
}

/** @returns the timestamp in an id */
export const timestampOf = (id: string): number => Number(id.slice(1, 1 + DIGITS.timestamp));

/** @returns the least id that is greater */
export const following = (id: string): string => String(BigInt(id) + 1n);

/** Below and above every event. */
export const FIRST_ID = eventId(0, 0, 0);
export const LAST_ID = eventId(10 ** DIGITS.timestamp - 1, 0, 0);

export const isEventId = (text: string): boolean => /^3\d{55}$/.test(text);
