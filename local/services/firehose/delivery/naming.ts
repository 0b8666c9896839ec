import { uuid } from "../../../core/ids";
import type { Destination, S3Settings } from "../destination/destination";
import type { PartitionKeys } from "../prefix/evaluate";
import { deliveryPrefix, errorPrefix, type Prefixes, zoneOf } from "../prefix/evaluate";
import { localTime } from "../prefix/local-time";
import { extensionOf } from "./compression";

/** Values that a partition's records share. */
export interface Partition {
  query: PartitionKeys;
  lambda: PartitionKeys;
}

/** What the name of an object says of its stream. */
export interface NamedBy {
  stream: string;
  version: number;
  /**
   * When the object's oldest record was put (to its data stream, if it was read from one), milliseconds since 1970: every time in
   * the key shows this instant.
   */
  oldest: number;
}

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * `<stream>-<version>-<yyyy>-<MM>-<dd>-<HH>-<mm>-<ss>-<uuid>`
 * @see https://docs.aws.amazon.com/firehose/latest/dev/s3-object-name.html
 */
function baseName({ stream, version, oldest }: NamedBy, prefixes: Prefixes): string {
  const { year, month, day, hour, minute, second } = localTime(zoneOf(prefixes), oldest);
  const time = [String(year).padStart(4, "0"), ...[month, day, hour, minute, second].map(two)].join("-");
  return `${stream}-${version}-${time}-${uuid()}`;
}

/** @returns the key of an object with delivered records */
export function deliveryKey(by: NamedBy, destination: Destination, partition?: Partition): string {
  const keys = { keysFromQuery: partition?.query ?? {}, keysFromLambda: partition?.lambda ?? {} };
  const folder = deliveryPrefix(destination, by.oldest, keys);
  const extension = destination.FileExtension || extensionOf(destination.CompressionFormat);
  return folder + baseName(by, destination) + extension;
}

/** @returns the key of an object with records as they came */
export function backupKey(by: NamedBy, backup: S3Settings): string {
  return deliveryPrefix(backup, by.oldest) + baseName(by, backup) + extensionOf(backup.CompressionFormat);
}

/** @returns the key of an object with records that failed; it bears no extension */
export function errorKey(by: NamedBy, destination: Destination, errorOutputType: string): string {
  return errorPrefix(destination, by.oldest, errorOutputType) + baseName(by, destination);
}
