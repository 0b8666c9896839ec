import { randomText } from "../../../core/ids";
import { type Part, type PrefixMember, parsePrefix } from "./expression";
import { type LocalTime, localTime } from "./local-time";

/** Values of partition keys, by name. */
export type PartitionKeys = Readonly<Record<string, string>>;

/** What the expressions of a prefix may ask for. */
export interface Surroundings {
  time: LocalTime;
  /** `processing-failed` …, for an error prefix. */
  errorOutputType?: string;
  keysFromQuery?: PartitionKeys;
  keysFromLambda?: PartitionKeys;
}

const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Prints the parts of a prefix, one behind the other; every timestamp in it shows the same instant. */
export function evaluate(parts: readonly Part[], surroundings: Surroundings): string {
  return parts.map((part) => print(part, surroundings)).join("");
}

function print(part: Part, { time, errorOutputType, keysFromQuery, keysFromLambda }: Surroundings): string {
  switch (part.kind) {
    case "literal":
      return part.text;
    case "timestamp":
      return part.pattern.format(time);
    case "random-string":
      return randomText(11, ALPHANUMERIC);
    case "error-output-type":
      return errorOutputType ?? "";
    case "partition-key":
      return (part.from === "query" ? keysFromQuery : keysFromLambda)?.[part.key] ?? "";
  }
}

const two = (value: number): string => String(value).padStart(2, "0");
const four = (value: number): string => String(value).padStart(4, "0");

/** `yyyy/MM/dd/HH/`, which Firehose appends where a prefix has no expression. */
export const hourPath = ({ year, month, day, hour }: LocalTime): string =>
  `${four(year)}/${two(month)}/${two(day)}/${two(hour)}/`;

/** Compiled prefixes; there are as many as streams have configurations. */
const compiled = new Map<string, Part[]>();

/** @returns the parts of a prefix that was checked before */
function partsOf(prefix: string, member: PrefixMember): Part[] {
  const key = `${member} ${prefix}`;
  let parts = compiled.get(key);
  if (!parts) {
    parts = parsePrefix(prefix, member);
    compiled.set(key, parts);
  }
  return parts;
}

const hasExpression = (prefix: string): boolean => prefix.includes("!{");

/** Prefixes and time zone of a destination. */
export interface Prefixes {
  Prefix?: string;
  ErrorOutputPrefix?: string;
  CustomTimeZone?: string;
}

/** @returns the zone of all times in a destination's keys */
export const zoneOf = ({ CustomTimeZone }: Prefixes): string => CustomTimeZone || "UTC";

/**
 * The folder of a delivered object.
 * @param oldest arrival of the object's oldest record, milliseconds since 1970
 */
export function deliveryPrefix(
  prefixes: Prefixes,
  oldest: number,
  keys: Pick<Surroundings, "keysFromQuery" | "keysFromLambda"> = {},
): string {
  const time = localTime(zoneOf(prefixes), oldest);
  const prefix = prefixes.Prefix ?? "";
  const evaluated = evaluate(partsOf(prefix, "Prefix"), { time, ...keys });
  return hasExpression(prefix) ? evaluated : evaluated + hourPath(time);
}

/** The folder of an error object; without an error prefix it stands below the literal prefix. */
export function errorPrefix(prefixes: Prefixes, oldest: number, errorOutputType: string): string {
  const time = localTime(zoneOf(prefixes), oldest);
  const { ErrorOutputPrefix } = prefixes;
  if (ErrorOutputPrefix)
    return evaluate(partsOf(ErrorOutputPrefix, "ErrorOutputPrefix"), { time, errorOutputType });
  return `${prefixes.Prefix ?? ""}${errorOutputType}/${hourPath(time)}`;
}
