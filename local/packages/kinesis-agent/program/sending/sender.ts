import type { OutgoingRecord } from "./record";

/** Sends the records of one buffer to one stream. */
export interface Sender {
  /**
   * @returns the error code of each record that was not taken, undefined for the others
   * @throws Error when none was
   */
  send(records: readonly OutgoingRecord[]): Promise<(string | undefined)[]>;
  close(): void;
}
