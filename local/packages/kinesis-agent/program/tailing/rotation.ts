import type { TrackedFile } from "./tracked-file";

/**
 * What has happened between two listings of a folder, newest files first, as far as inodes, sizes and times tell: nobody looks
 * into the files. That is why a file that is cut and grows past its old size between two looks seems to be the same.
 */
export class Rotation {
  constructor(
    private readonly before: readonly TrackedFile[],
    private readonly now: readonly TrackedFile[],
    /** The file that is read, as it was before. */
    private readonly open: TrackedFile,
  ) {}

  /** @returns where the file that is read stands now, -1 where it is gone */
  get index(): number {
    return this.now.findIndex(({ id }) => id === this.open.id);
  }

  get allAreGone(): boolean {
    return !this.now.some((file) => this.earlier(file));
  }

  /** Whether nothing but the file that is read has changed, and that has only grown; old files may have been removed. */
  get isNone(): boolean {
    const same = this.now.every((file) => {
      const earlier = this.earlier(file);
      if (!earlier || earlier.path !== file.path) return false;
      return earlier === this.open
        ? file.size >= earlier.size && file.modified >= earlier.modified
        : file.size === earlier.size && file.modified === earlier.modified;
    });
    const kept = this.before.slice(0, this.now.length);
    return same && this.index >= 0 && kept.every(({ id }) => this.now.some((file) => file.id === id));
  }

  /** Whether the file that is read has become shorter, in its place. */
  get isTruncated(): boolean {
    const file = this.now[this.index];
    return (
      file !== undefined &&
      file.path === this.open.path &&
      file.modified >= this.open.modified &&
      file.size < this.open.size
    );
  }

  /**
   * Looks for the copy of a file that was then cut: the oldest of the new files right behind the newest, if it is as large and as
   * new as the file was.
   * @returns its index, -1 where there is none
   * @throws Error where the files are such that the agent gives up: nothing but the cut file, or a newer one besides
   */
  findCopy(): number {
    const [newest] = this.now;
    if (this.now.length < 2 || !newest || !this.earlier(newest))
      throw new Error("the file that is read was cut, and no copy of it can be told from what is there");
    const index = this.index;
    if (index !== 0) return index;
    const known = this.now.findIndex((file, i) => i > 0 && this.earlier(file) !== undefined);
    const end = known < 0 ? this.now.length : known;
    for (let i = end - 1; i > 0; i--) {
      const file = this.now[i];
      if (file && file.modified >= this.open.modified && file.size >= this.open.size) return i;
    }
    return -1;
  }

  /** @returns what no rotation explains: rotated files that changed, or changed their order */
  anomalies(): string[] {
    let previous = -1;
    return this.now.slice(1).flatMap((file) => {
      const earlier = this.earlier(file);
      if (!earlier) return [];
      const index = this.before.indexOf(earlier);
      const found =
        previous < 0
          ? []
          : [
              ...(earlier.size === file.size ? [] : [`size changed from ${earlier.size} to ${file.size}`]),
              ...(earlier.modified === file.modified
                ? []
                : [`last modified time changed from ${earlier.modified} to ${file.modified}`]),
              ...(index < previous
                ? [`file relative position changed (expected to be after position ${previous})`]
                : []),
            ];
      previous = index;
      return found.length > 0 ? [`${found.join("; ")}: ${file}`] : [];
    });
  }

  private earlier(file: TrackedFile): TrackedFile | undefined {
    return this.before.find(({ id }) => id === file.id);
  }
}
