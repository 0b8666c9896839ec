import { copyFile, link, mkdir, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { uuid } from "../../../core/ids";
import type { Segment } from "../records";
import { DirectorySync } from "./directory-sync";
import { readBody } from "./read-body";
import { writeBody } from "./write-body";

/**
 * The bytes of objects and parts, each stretch in a file that is written once and never changed. A file belongs to an
 * object from the moment that the object's record names it; before, nobody sees it, and a file that no record names is
 * removed at the next start.
 */
export class BodyStore {
  private readonly pins = new Map<string, number>();
  /** To be removed as soon as nobody reads them any more. */
  private readonly doomed = new Set<string>();
  private names: DirectorySync | undefined;

  constructor(
    private readonly directory: string,
    private readonly durable: boolean,
  ) {}

  /**
   * Makes the directory ready and removes what a killed process left.
   * @param live ids of the files that records name
   */
  async open(live: ReadonlySet<string>): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    for (const name of await readdir(this.directory)) {
      if (!live.has(name)) await rm(join(this.directory, name), { force: true });
    }
    if (this.durable) this.names = await DirectorySync.open(this.directory);
  }

  /**
   * Writes a stretch of bytes; it is on disk when the promise resolves.
   * @param check runs when all bytes are there; when it throws, the file goes again
   */
  async write<T>(
    source: AsyncIterable<Uint8Array>,
    check: (size: number) => Promise<T>,
  ): Promise<{ segment: Segment; checked: T }> {
    const id = uuid();
    const file = await open(this.path(id), "wx", 0o600);
    try {
      const size = await writeBody(file, source);
      const checked = await check(size);
      if (this.durable) await file.sync();
      await file.close();
      await this.names?.sync();
      return { segment: { id, size }, checked };
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(this.path(id), { force: true });
      throw error;
    }
  }

  /** Makes the same bytes a second time, without copying them where the file system knows links. */
  async duplicate(segments: readonly Segment[]): Promise<Segment[]> {
    const copies: Segment[] = [];
    const release = this.pin(segments);
    try {
      for (const { id, size } of segments) {
        const copy = { id: uuid(), size };
        copies.push(copy);
        await link(this.path(id), this.path(copy.id)).catch(() => this.copy(id, copy.id));
      }
      await this.names?.sync();
      return copies;
    } catch (error) {
      await this.remove(copies);
      throw error;
    } finally {
      release();
    }
  }

  /**
   * Reads a range; the bytes stay until the stream is closed, also when the object is deleted meanwhile.
   * @param start of the first byte
   * @param end behind the last byte
   */
  read(segments: readonly Segment[], start: number, end: number): Readable {
    const release = this.pin(segments);
    const bytes = readBody(segments, ({ id }) => this.path(id), start, end);
    return Readable.from(bytes, { objectMode: false, highWaterMark: 256 * 1024 }).once("close", release);
  }

  /** Removes files that no record names any more, as soon as nobody reads them. */
  async remove(segments: readonly Segment[]): Promise<void> {
    for (const { id } of segments) {
      if (this.pins.has(id)) this.doomed.add(id);
      else await rm(this.path(id), { force: true });
    }
  }

  async close(): Promise<void> {
    await this.names?.close();
  }

  private async copy(from: string, to: string): Promise<void> {
    await copyFile(this.path(from), this.path(to));
    if (!this.durable) return;
    const file = await open(this.path(to), "r+");
    await file.sync().finally(() => file.close());
  }

  /**
   * Keeps bytes on disk although their object may be deleted meanwhile.
   * @returns what ends it
   */
  pin(segments: readonly Segment[]): () => void {
    for (const { id } of segments) this.pins.set(id, (this.pins.get(id) ?? 0) + 1);
    return () => {
      for (const { id } of segments) this.unpin(id);
    };
  }

  private unpin(id: string): void {
    const left = (this.pins.get(id) ?? 1) - 1;
    if (left > 0) {
      this.pins.set(id, left);
      return;
    }
    this.pins.delete(id);
    // A file that cannot be removed now is found by the next start.
    if (this.doomed.delete(id)) void rm(this.path(id), { force: true }).catch(() => undefined);
  }

  private path(id: string): string {
    return join(this.directory, id);
  }
}
