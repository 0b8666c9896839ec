import table from "./tables/end-of-life.json";

/** When support for something ends. */
export interface Ending {
  /** What it is called. */
  name: string;
  /** Day, `YYYY-MM-DD`, at whose end it is out of support. */
  ends: string;
  /** Address of the page that it was read from. */
  source: string;
}

/** Day on which the dates were read. */
export const END_OF_LIFE_AS_OF = table.asOf;

/** @returns when AWS deprecates a Lambda runtime, or undefined for one that the table does not have */
export function runtimeEnding(runtime: string): Ending | undefined {
  return entry(table.lambdaRuntimes.ends, runtime, runtime, table.sources.lambda);
}

/** @returns when MSK ends its support of a version of Apache Kafka, or undefined while it has named no day */
export function kafkaEnding(version: string): Ending | undefined {
  return entry(table.kafkaVersions.ends, version, `Apache Kafka ${version} on MSK`, table.sources.kafka);
}

/** @returns when support ends for the system that an image's name or parameter speaks of, or undefined */
export function imageEnding(image: string): Ending | undefined {
  const sources: Readonly<Record<string, string>> = table.sources;
  const found = Object.entries(table.images).find(([word]) => image.includes(word));
  if (found === undefined) return undefined;
  const [, { name, ends, source }] = found;
  return { name, ends, source: sources[source] ?? source };
}

function entry(
  ends: Readonly<Record<string, string>>,
  key: string,
  name: string,
  source: string,
): Ending | undefined {
  const day = Object.hasOwn(ends, key) ? ends[key] : undefined;
  return day === undefined ? undefined : { name, ends: day, source };
}
