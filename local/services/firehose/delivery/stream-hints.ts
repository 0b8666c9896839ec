import type { Destination } from "../destination/destination";
import { parametersOf } from "../destination/processing";
import { type BufferName, type Hints, hintsOf } from "./context";

/** Without a function records are processed in pieces of this size. */
const PROCESSED_AT_ONCE = 1024 * 1024;
/** An invocation takes no more records, so that its event stays within Lambda's 6 MB whatever their size. */
const MOST_PER_INVOCATION = 10_000;

/** @returns what fills up a buffer of a stream, by its configuration */
export function bufferHints(destination: Destination, buffer: BufferName): Hints {
  if (buffer === "processing") return processingHints(destination);
  const settings = (buffer === "backup" && destination.S3BackupDescription) || destination;
  return hintsOf(settings.BufferingHints.SizeInMBs, settings.BufferingHints.IntervalInSeconds);
}

/** Only a function has a buffer of its own before it; other processors take what comes. */
function processingHints({ ProcessingConfiguration }: Destination): Hints {
  const lambda = parametersOf(ProcessingConfiguration, "Lambda");
  const hints = lambda
    ? hintsOf(Number(lambda.BufferSizeInMBs), Number(lambda.BufferIntervalInSeconds))
    : { bytes: PROCESSED_AT_ONCE, milliseconds: 0 };
  return { ...hints, records: MOST_PER_INVOCATION };
}
