import type { RecordLog } from "../../../core/state/record-log";
import type { PackedRecords } from "./packed-records";
import type { Accepted } from "./raw-sink";

/** Puts records into a stream's log. */
export class Intake {
  constructor(
    private readonly log: RecordLog,
    private readonly accepted: (accepted: Accepted) => void,
  ) {}

  /**
   * Resolves when the records are on disk: from then on they are Firehose's to deliver.
   * @param arrival milliseconds since 1970
   * @throws the system's error when the disk does not take them; nothing of them is kept then
   */
  async accept(records: PackedRecords, arrival: number): Promise<Accepted> {
    const position = await this.log.append(records.arrived(arrival));
    const accepted = {
      position,
      records: records.count,
      bytes: records.bytes,
      lines: records.lines,
      arrival,
    };
    this.accepted(accepted);
    return accepted;
  }
}
