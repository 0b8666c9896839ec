import { type Converter, converterOf } from "../processing/converters";
import { javaPattern } from "../processing/java-pattern";
import { FilePattern } from "../tailing/file-pattern";
import { MultiLine } from "../tailing/multi-line";
import { Packed } from "../tailing/packed";
import { Lines, type Splitter } from "../tailing/splitters";
import { ConfigurationError } from "./configuration-error";
import { type DestinationKind, KINDS, WAIT_RANGE } from "./destinations";
import type { Values } from "./values";

/** A flow as the agent works by it: files of one folder, and the stream that they go to. Times are milliseconds. */
export interface Flow {
  /** `fh:stream:/var/log/app.log*` */
  id: string;
  kind: DestinationKind;
  stream: string;
  files: FilePattern;
  initialPosition: "START_OF_FILE" | "END_OF_FILE";
  skipHeaderLines: number;
  splitter: Splitter;
  /** A line that it matches ends the reading of a file. */
  footer?: RegExp;
  /** What is made of each record, in order. */
  converters: readonly Converter[];
  /** Put at the end of a record that was cut. */
  terminator: Buffer;
  partitionKey: "RANDOM" | "DETERMINISTIC";
  maxBufferAge: number;
  maxBufferRecords: number;
  maxBufferBytes: number;
  publishQueueCapacity: number;
  retryInitialBackoff: number;
  retryMaxBackoff: number;
  minTimeBetweenPolls: number;
  maxTimeBetweenRefreshes: number;
}

/**
 * Reads the flows of a configuration.
 * @throws ConfigurationError for the first mistake
 */
export function readFlows(configuration: Values): Flow[] {
  const flows = configuration.objects("flows").map(readFlow);
  if (flows.length === 0)
    throw new ConfigurationError("There are no flows configured in configuration file.");
  const twice = flows.find(({ id }, i) => flows.findIndex((other) => other.id === id) < i);
  if (twice) throw new ConfigurationError(`Duplicate flow: ${twice.id}`);
  return flows;
}

function readFlow(values: Values): Flow {
  const kind = KINDS.find(({ key }) => values.has(key));
  if (!kind)
    throw new ConfigurationError(
      "Could not create flow from the given configuration. Could not recognize flow type. (It needs deliveryStream or kinesisStream.)",
    );
  const files = FilePattern.parse(values.required("filePattern"));
  const stream = values.required(kind.key);
  for (const key of ["waitOnFullPublishQueueMillis", "waitOnEmptyPublishQueueMillis"])
    values.within(key, 60_000, WAIT_RANGE);
  const footer = values.text("fileFooterPattern");
  return {
    id: `${kind.prefix}:${stream}:${files.text}`,
    ...{ kind, stream, files },
    maxBufferAge: values.within("maxBufferAgeMillis", 60_000, WAIT_RANGE),
    maxBufferRecords: values.within("maxBufferSizeRecords", kind.mostBatchRecords, [
      1,
      kind.mostBatchRecords,
    ]),
    maxBufferBytes: values.within("maxBufferSizeBytes", kind.mostBatchBytes, [1, kind.mostBatchBytes]),
    initialPosition:
      values.oneOf("initialPosition", ["START_OF_FILE", "END_OF_FILE"] as const) ?? "END_OF_FILE",
    retryInitialBackoff: values.integer("retryInitialBackoffMillis", 100),
    retryMaxBackoff: values.integer("retryMaxBackoffMillis", 10_000),
    publishQueueCapacity: values.integer("publishQueueCapacity", 100),
    skipHeaderLines: values.integer("skipHeaderLines", 0),
    splitter: splitterOf(values, kind),
    ...(footer && { footer: javaPattern(footer, "fileFooterPattern", { whole: true, multiline: true }) }),
    terminator: terminatorOf(values, kind),
    converters: values.objects("dataProcessingOptions").map(converterOf),
    partitionKey: values.oneOf("partitionKeyOption", ["RANDOM", "DETERMINISTIC"] as const) ?? "RANDOM",
    minTimeBetweenPolls: values.integer("minTimeBetweenFilePollsMillis", 100),
    maxTimeBetweenRefreshes: values.integer("maxTimeBetweenFileTrackerRefreshMillis", 10_000),
  };
}

function splitterOf(values: Values, kind: DestinationKind): Splitter {
  const pattern = values.text("multiLineStartPattern");
  const packed =
    kind.key === "deliveryStream"
      ? values.within("aggregatedRecordSizeBytes", 0, [0, kind.mostRecordBytes])
      : 0;
  if (pattern) return new MultiLine(javaPattern(pattern, "multiLineStartPattern", { atStart: true }));
  return packed > 0 ? new Packed(packed) : new Lines();
}

function terminatorOf(values: Values, kind: DestinationKind): Buffer {
  const text = values.has("truncatedRecordTerminator") ? values.text("truncatedRecordTerminator") : "\n";
  if (text === undefined || Buffer.byteLength(text) >= kind.mostRecordBytes)
    throw new ConfigurationError("Record terminator not specified or exceeds the maximum record size");
  return Buffer.from(text);
}
