/** Where a record of a data stream was; it stands beside the record in the log, for the function that transforms it. */
export interface Origin {
  shardId: string;
  partitionKey: string;
  sequenceNumber: string;
  /** Tells the records of one aggregate apart, 0 where there is no other. */
  subsequenceNumber: number;
  /** At Kinesis, milliseconds since 1970. */
  arrival: number;
}
