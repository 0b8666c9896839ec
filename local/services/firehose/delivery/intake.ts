import type { RecordLog } from "../../../core/state/record-log";
import { RecordBlock } from "./block";
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
  async accept(records: readonly Uint8Array[], arrival: number): Promise<Accepted> {
    const { bytes: block, lines } = RecordBlock.encode(arrival, records);
    const position = await this.log.append(block);
    const bytes = records.reduce((sum, record) => sum + record.length, 0);
    const accepted = { position, records: records.length, bytes, lines, arrival };
    this.accepted(accepted);
    return accepted;
  }
}
