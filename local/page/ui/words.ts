/** In whose words the page speaks. */
export type Vocabulary = "firehose" | "kafka" | "kinesis";

/** What each part of the pipeline is called. */
export interface Words {
  name: string;
  producer: string;
  /** What the producer calls to hand over records. */
  put: string;
  log: string;
  batches: string;
  buffer: string;
  sizeLimit: string;
  timeLimit: string;
  transform: string;
  delivery: string;
  bucket: string;
  errors: string;
  flush: string;
  /** What is the same and what is not. */
  note: string;
}

export const VOCABULARIES: Readonly<Record<Vocabulary, Words>> = {
  firehose: {
    name: "Firehose",
    producer: "Generator",
    put: "PutRecordBatch",
    log: "Delivery stream",
    batches: "batches",
    buffer: "Processor's buffer",
    sizeLimit: "SizeInMBs",
    timeLimit: "IntervalInSeconds",
    transform: "Transform (Lambda)",
    delivery: "Destination's buffer",
    bucket: "Bucket",
    errors: "Error prefix",
    flush: "flush",
    note: "Firehose is a log with its consumer built in: you set hints, it calls the function and writes the objects.",
  },
  kafka: {
    name: "Kafka",
    producer: "Producer",
    put: "send()",
    log: "Topic",
    batches: "record batches",
    buffer: "Consumer's fetch",
    sizeLimit: "fetch.min.bytes",
    timeLimit: "fetch.max.wait.ms",
    transform: "Stream processor (SMT)",
    delivery: "S3 sink's buffer",
    bucket: "Bucket",
    errors: "Dead letter queue",
    flush: "commit of a file",
    note: "With Kafka you would run the consumer: a sink connector with flush.size and rotate.interval.ms, which commits offsets when a file is written.",
  },
  kinesis: {
    name: "Data Streams",
    producer: "Producer",
    put: "PutRecords",
    log: "Shards",
    batches: "record sets",
    buffer: "Event source's batch",
    sizeLimit: "batch size",
    timeLimit: "batching window",
    transform: "Consumer (Lambda)",
    delivery: "Writer's buffer",
    bucket: "Bucket",
    errors: "On-failure destination",
    flush: "write and checkpoint",
    note: "With Data Streams the log keeps records for 24 hours or more and several consumers read it; each keeps its own place and writes its own objects.",
  },
};
