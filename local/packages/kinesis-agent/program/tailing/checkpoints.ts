import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Clock } from "../../../../core/clock";
import type { AgentLog } from "../log";
import type { FileSnapshot } from "./tracked-file";

const LOGGER = "com.amazon.kinesis.streaming.agent.tailing.checkpoints.SQLiteFileCheckpointStore";
const DAY = 24 * 60 * 60 * 1000;

/** How far a file has been sent. */
export interface Checkpoint extends FileSnapshot {
  /** Bytes from the start of the file. */
  offset: number;
}

interface Entry extends Checkpoint {
  updated: number;
}

/**
 * What has been sent of each flow, in a file that is replaced whole. The agent's is an SQLite database that keeps a row for each
 * path; of these it reads the newest of a flow alone.
 */
export class Checkpoints {
  private readonly entries: Map<string, Entry>;

  /**
   * Reads what an earlier run has left, but what is too old.
   * @throws Error when the file is there and no checkpoints of ours
   */
  constructor(
    private readonly path: string,
    private readonly clock: Clock,
    log: AgentLog,
    days: number,
  ) {
    const kept = readEntries(path);
    this.entries = new Map(kept.filter(([, { updated }]) => updated + days * DAY >= clock.now()));
    log.info(LOGGER, `Deleted ${kept.length - this.entries.size} old checkpoints.`);
  }

  get(flow: string): Checkpoint | undefined {
    return this.entries.get(flow);
  }

  /** Keeps it over a loss of power. */
  save(flow: string, { path, id, modified, size }: FileSnapshot, offset: number): void {
    this.entries.set(flow, { path, id, modified, size, offset, updated: this.clock.now() });
    mkdirSync(dirname(this.path), { recursive: true });
    const unfinished = `${this.path}.new`;
    const file = openSync(unfinished, "w");
    writeSync(file, JSON.stringify([...this.entries]));
    fsyncSync(file);
    closeSync(file);
    renameSync(unfinished, this.path);
  }
}

function readEntries(path: string): [string, Entry][] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  try {
    return JSON.parse(text) as [string, Entry][];
  } catch {
    throw new Error(
      `Failed to create or connect to the checkpoint database. ${path} holds no checkpoints of the stand-in: remove it, or name another checkpointFile`,
    );
  }
}
