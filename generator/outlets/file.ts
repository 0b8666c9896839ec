import { join } from "node:path";
import { LOG_FILE } from "../../contract/agent";
import type { Outlet, OutletKind, PutOutcome } from "../shipper/outlet";
import { StateError } from "../state/state-error";
import { RotatingFile, type Rotation } from "./rotating-file";

const GIBIBYTE = 1024 ** 3;

/** A log file, which Amazon's Kinesis Agent ships; LOGS_DIRECTORY is its folder. */
export const file: OutletKind<{ directory: string; rotation: Rotation }> = {
  readSettings: (read) => ({
    directory: read.text(
      "logsDirectory",
      /^[^:]+$/,
      "one directory for the log file; systemd sets it for LogsDirectory=",
    ),
    rotation: {
      bytes: read.number(
        "rotateBytes",
        GIBIBYTE,
        "bytes from which on the file is set aside, such as 1048576",
      ),
      keep: read.number("rotateKeep", 1000, "how many files that were set aside are kept, such as 20"),
    },
  }),
  open: ({ directory, rotation }) => new FileOutlet(openFile(join(directory, LOG_FILE), rotation)),
};

function openFile(path: string, rotation: Rotation): RotatingFile {
  try {
    return new RotatingFile(path, rotation);
  } catch (error) {
    throw new StateError(
      `${path} cannot be written: ${String(error)}. Make LOGS_DIRECTORY a directory that the generator may write to.`,
    );
  }
}

/** A log file on the host. What is acknowledged is on the disk; whether anybody ships it, the generator does not know. */
export class FileOutlet implements Outlet {
  /** So little that heartbeats and signals get their turn between two writes. */
  readonly limits = { records: 100, bytes: 1024 * 1024 };
  readonly advice: ReadonlyMap<string, string> = new Map([
    ["ENOSPC", "Free space on the disk of the log file."],
    ["EACCES", "Let the generator's user write to the folder of the log file."],
  ]);

  constructor(private readonly log: Pick<RotatingFile, "append" | "close" | "rotations">) {}

  /** Files that this process has set aside, in heartbeats. */
  get facts(): { rotations: number } {
    return { rotations: this.log.rotations };
  }

  async put(records: readonly Buffer[]): Promise<PutOutcome[]> {
    this.log.append(Buffer.concat(records));
    return records.map(() => undefined);
  }

  close(): void {
    this.log.close();
  }
}
