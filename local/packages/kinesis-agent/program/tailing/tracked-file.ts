import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** An open file and how far it has been read: it stays the same file, whatever happens to its name. */
export class Channel {
  position = 0;

  private constructor(private readonly descriptor: number) {}

  /** @throws Error with the errno of the system */
  static open(path: string, position: number): Channel {
    const channel = new Channel(openSync(path, "r"));
    channel.position = position;
    return channel;
  }

  get size(): number {
    return fstatSync(this.descriptor).size;
  }

  /** @returns how many bytes came, 0 at the end of the file */
  read(into: Buffer, at: number): number {
    const bytes = readSync(this.descriptor, into, at, into.length - at, this.position);
    this.position += bytes;
    return bytes;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

/** A file as it was found when its folder was last listed. */
export interface FileSnapshot {
  /** Path of the instance. */
  path: string;
  /** Device and inode: what a file keeps when it is renamed. */
  id: string;
  /** Milliseconds since 1970. */
  modified: number;
  size: number;
}

/** A file of a flow, open when it is read. */
export class TrackedFile implements FileSnapshot {
  channel: Channel | undefined;

  constructor(
    readonly path: string,
    readonly id: string,
    readonly modified: number,
    readonly size: number,
  ) {}

  toString(): string {
    const { path, id, modified, size } = this;
    return `TrackedFile(id=${id}, path=${path}, lastModifiedTime=${modified}, size=${size})`;
  }
}
