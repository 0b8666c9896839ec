import type { Range } from "./values";

/** Bounds and defaults of the two kinds of flow, which follow from the limits of the two services. */
export interface DestinationKind {
  /** Key that names the stream, by which the kind of a flow is known. */
  key: "deliveryStream" | "kinesisStream";
  /** In front of a flow's id. */
  prefix: "fh" | "kinesis";
  /** In the agent's names of its parts: FirehoseSender, KinesisParser. */
  label: "Firehose" | "Kinesis";
  /** Most bytes of a record; of Kinesis with its partition key. */
  mostRecordBytes: number;
  /** Most bytes of a request, of a buffer, and of what is read at once. */
  mostBatchBytes: number;
  mostBatchRecords: number;
}

export const KINDS: readonly DestinationKind[] = [
  {
    key: "deliveryStream",
    prefix: "fh",
    label: "Firehose",
    mostRecordBytes: 1000 * 1024,
    mostBatchBytes: 4 * 1024 * 1024,
    mostBatchRecords: 500,
  },
  {
    key: "kinesisStream",
    prefix: "kinesis",
    label: "Kinesis",
    mostRecordBytes: 1024 * 1024,
    mostBatchBytes: 5 * 1024 * 1024,
    mostBatchRecords: 500,
  },
];

/** Bounds of every wait that a flow sets, milliseconds. */
export const WAIT_RANGE: Range = [1000, 15 * 60 * 1000];
