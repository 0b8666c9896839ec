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
  return sourced(Object.entries(table.images).find(([word]) => image.includes(word))?.[1]);
}

/** @returns when support ends for a package of Amazon Linux 2023, or undefined for one that lives as long as the system */
export function packageEnding(name: string): Ending | undefined {
  const packages: Readonly<Record<string, Ending>> = table.packages;
  return sourced(Object.hasOwn(packages, name) ? packages[name] : undefined);
}

/** @returns a row of the table with the address that its source stands for */
function sourced(row: Ending | undefined): Ending | undefined {
  const sources: Readonly<Record<string, string>> = table.sources;
  return row && { ...row, source: sources[row.source] ?? row.source };
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
