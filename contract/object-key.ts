/** Prefix expressions of a seat's stream, and the name that Firehose gives to an object. */

/** Where delivered objects go: Hive partitions by hour, so that any query engine prunes by time. */
export const OBJECT_PREFIX =
  "logs/year=!{timestamp:yyyy}/month=!{timestamp:MM}/day=!{timestamp:dd}/hour=!{timestamp:HH}/";

/** Where records go that could not be processed: by kind of error, then by day. */
export const ERROR_PREFIX = "errors/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/";

/** The literal heads of the two prefixes, for listing. */
export const OBJECT_ROOT = "logs/";
export const ERROR_ROOT = "errors/";

/** The parts of `<prefix><stream>-<version>-<yyyy-MM-dd-HH-mm-ss>-<uuid><extension>`. */
export interface ObjectName {
  prefix: string;
  stream: string;
  /** Version of the stream's configuration at delivery: 1, 2, … */
  version: number;
  /** Arrival of the oldest record, ISO 8601 in UTC to the second (the stream's time zone is taken to be UTC). */
  time: string;
  uuid: string;
  /** `.gz`, or empty */
  extension: string;
}

const NAME =
  /^(?<stream>[\w.-]+)-(?<version>\d+)-(?<date>\d{4}-\d\d-\d\d)-(?<hour>\d\d)-(?<minute>\d\d)-(?<second>\d\d)-(?<uuid>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?<extension>\.[^/]*)?$/s;

/**
 * Takes an object key apart.
 * @returns its parts, or undefined when Firehose did not name it
 * @see https://docs.aws.amazon.com/firehose/latest/dev/s3-object-name.html
 */
export function parseObjectKey(key: string): ObjectName | undefined {
  const slash = key.lastIndexOf("/") + 1;
  const parts = NAME.exec(key.slice(slash))?.groups;
  if (!parts) return undefined;
  const { date, hour, minute, second } = parts;
  return {
    prefix: key.slice(0, slash),
    stream: parts.stream ?? "",
    version: Number(parts.version),
    time: `${date}T${hour}:${minute}:${second}Z`,
    uuid: parts.uuid ?? "",
    extension: parts.extension ?? "",
  };
}
