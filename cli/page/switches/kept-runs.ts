import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PageProtocol } from "../../../local";

/** A switch that is on and that somebody has to undo, written down before anything is changed. */
export interface KeptRun {
  /** Id of the seat, `<class>/<seat>`. */
  seat: string;
  /** Its stream: a seat that was made anew has nothing to undo. */
  stream: string;
  switch: string;
  run: Pick<PageProtocol.RunView, "at" | "guess" | "choice" | "until">;
  /** What undoes it. */
  memo: unknown;
}

/**
 * Switches that are on, as files: whoever serves the page may be killed, and what was changed in the cloud stays changed until
 * the next who serves it changes it back.
 */
export class KeptRuns {
  /** @param folder is made when there is something to keep */
  constructor(private readonly folder: string) {}

  /** @throws Error when it cannot be written; then nothing must be changed */
  keep(kept: KeptRun): void {
    mkdirSync(this.folder, { recursive: true });
    const file = this.fileOf(kept.seat, kept.switch);
    writeFileSync(`${file}.new`, JSON.stringify(kept));
    renameSync(`${file}.new`, file);
  }

  drop(seat: string, one: string): void {
    rmSync(this.fileOf(seat, one), { force: true });
  }

  /** What was kept and not dropped; a file that cannot be read is none of ours. */
  all(): KeptRun[] {
    return this.files().flatMap((file) => {
      try {
        return [JSON.parse(readFileSync(join(this.folder, file), "utf8")) as KeptRun];
      } catch {
        return [];
      }
    });
  }

  private files(): string[] {
    try {
      return readdirSync(this.folder).filter((name) => name.endsWith(".json"));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  }

  private fileOf(seat: string, one: string): string {
    return join(this.folder, `${encodeURIComponent(`${seat} ${one}`)}.json`);
  }
}
