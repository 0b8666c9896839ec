import { type Piece, piece, type Sheet } from "./sheet";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Writes a line's user and time as Apache does, in UTC: ` - [24/Nov/2026:10:00:00 +0000] `. */
export class Stamp {
  #second = Number.NaN;
  #time: Piece = piece("");
  #nobody: Piece = piece("");

  /** @param time milliseconds since the epoch @param user `-` for most lines, which share the work of a second */
  write(sheet: Sheet, time: number, user: string): void {
    const second = Math.floor(time / 1000);
    if (second !== this.#second) this.#enter(second);
    if (user !== "-") sheet.write(` ${user}`);
    sheet.put(user === "-" ? this.#nobody : this.#time);
  }

  #enter(second: number): void {
    this.#second = second;
    const iso = new Date(second * 1000).toISOString();
    const month = MONTHS[Number(iso.slice(5, 7)) - 1];
    const written = ` [${iso.slice(8, 10)}/${month}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000] `;
    this.#time = piece(written);
    this.#nobody = piece(` -${written}`);
  }
}
