import { existsSync, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { FilePattern } from "./file-pattern";
import { Channel, TrackedFile } from "./tracked-file";

/** The files of a flow as they lie on this machine. */
export class FileSource {
  /** @param at path on this machine of a path of the instance */
  constructor(
    readonly pattern: FilePattern,
    private readonly at: (path: string) => string,
  ) {}

  /**
   * @returns the files, the one that was written last in front; of two that were written at the same time the smaller
   * @throws Error for a folder of a matching name, and for one file under two names
   */
  list(): TrackedFile[] {
    const files = this.names().flatMap((name) => this.look(name) ?? []);
    files.sort((a, b) => b.modified - a.modified || a.size - b.size);
    const twice = files.find(({ id }, i) => files.findIndex((other) => other.id === id) < i);
    if (twice)
      throw new Error(`File with path '${twice.path}' has an ID ${twice.id} that shows up multiple times!`);
    return files;
  }

  count(): number {
    return this.names().length;
  }

  /** @returns the file at a path now, undefined where there is none */
  find(path: string): { id: string; size: number } | undefined {
    const stats = statSync(this.at(path), { throwIfNoEntry: false });
    return stats && { id: idOf(stats), size: stats.size };
  }

  /** @throws Error with the errno of the system */
  open(file: TrackedFile, position: number): void {
    file.channel = Channel.open(this.at(file.path), position);
  }

  private names(): string[] {
    const folder = this.at(this.pattern.directory);
    return existsSync(folder) ? readdirSync(folder).filter((name) => this.pattern.matches(name)) : [];
  }

  private look(name: string): TrackedFile | undefined {
    const path = join(this.pattern.directory, name);
    // Gone since its folder was read.
    const stats = statSync(this.at(path), { throwIfNoEntry: false });
    if (!stats) return undefined;
    if (!stats.isFile())
      throw new Error(`Can only get ID for real files (no directories and symlinks): ${path}`);
    return new TrackedFile(path, idOf(stats), Math.floor(stats.mtimeMs), stats.size);
  }
}

const idOf = ({ dev, ino }: Stats): string => `(dev=${dev.toString(16)},ino=${ino})`;
