import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/**
 * Puts the names of new files on disk: a file is found after a power cut only when its directory was synced too.
 * Whoever asks while a sync is under way shares the next one.
 */
export class DirectorySync {
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  private constructor(private readonly handle: FileHandle) {}

  static async open(directory: string): Promise<DirectorySync> {
    return new DirectorySync(await open(directory, constants.O_RDONLY));
  }

  /** Resolves when every name made before the call is on disk. */
  sync(): Promise<void> {
    if (!this.running) return this.start();
    this.next ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.start();
      });
    return this.next;
  }

  async close(): Promise<void> {
    await this.next?.catch(() => undefined);
    await this.running?.catch(() => undefined);
    await this.handle.close();
  }

  private start(): Promise<void> {
    this.running = this.handle.sync().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }
}
