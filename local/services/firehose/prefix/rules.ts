import { invalidArgument } from "../errors";
import { evaluate, type Prefixes, zoneOf } from "./evaluate";
import { type Part, type PrefixMember, PrefixProblem, parsePrefix } from "./expression";
import { localTime } from "./local-time";
import { TIME_ZONES } from "./time-zones";

/** What of a destination decides which expressions its prefixes may hold. */
export interface PrefixUse {
  dynamicPartitioning: boolean;
  lambda: boolean;
  metadataExtraction: boolean;
}

/** Every field is at its widest then, so a prefix that fits here fits always. */
const WIDEST_INSTANT = Date.UTC(8888, 11, 31, 23, 59, 59);
/** Characters of an evaluated prefix. */
export const LONGEST_PREFIX = 512;

/**
 * Checks prefixes and time zone of a destination, first the zone, then each prefix, then one against the other.
 * @throws AwsError InvalidArgumentException
 */
export function checkPrefixes(prefixes: Prefixes, use: PrefixUse): void {
  const zone = zoneOf(prefixes);
  if (!TIME_ZONES.has(zone)) {
    throw invalidArgument(
      "Provided custom time zone is not supported. Custom time zones are limited to UTC and non-3-letter IANA time zones.",
    );
  }
  try {
    const parts = parsePrefix(prefixes.Prefix ?? "", "Prefix");
    checkDelivery(parts, use);
    checkLength(parts, "Prefix", zone);
    const errorParts = parsePrefix(prefixes.ErrorOutputPrefix ?? "", "ErrorOutputPrefix");
    checkErrors(errorParts, isLiteral(parts));
    checkLength(errorParts, "ErrorOutputPrefix", zone);
  } catch (error) {
    throw error instanceof PrefixProblem ? invalidArgument(error.message) : error;
  }
}

/** @returns partition keys that a prefix asks for */
export function partitionKeysIn(prefix: string | undefined, from: "query" | "lambda"): string[] {
  return parsePrefix(prefix ?? "", "Prefix").flatMap((part) =>
    part.kind === "partition-key" && part.from === from ? [part.key] : [],
  );
}

const isLiteral = (parts: readonly Part[]): boolean => parts.every(({ kind }) => kind === "literal");

function checkDelivery(parts: readonly Part[], use: PrefixUse): void {
  if (parts.some(({ kind }) => kind === "error-output-type")) {
    throw new PrefixProblem("Prefix must not contain any occurrence of !{firehose:error-output-type}");
  }
  const from = (source: "query" | "lambda"): boolean =>
    parts.some((part) => part.kind === "partition-key" && part.from === source);
  if (!use.dynamicPartitioning) {
    if (!from("query") && !from("lambda")) return;
    throw new PrefixProblem(
      "Dynamic Partitioning Namespaces can only be part of a prefix expression when Dynamic Partitioning is enabled.",
    );
  }
  if (!from("query") && !from("lambda")) {
    throw new PrefixProblem(
      "S3 Prefix should contain Dynamic Partitioning namespaces when Dynamic Partitioning is enabled",
    );
  }
  if (from("lambda") && !use.lambda) {
    throw new PrefixProblem(
      "Lambda should be present when S3 Prefix contains keys from partitionKeyFromLambda namespace",
    );
  }
  if (from("query") && !use.metadataExtraction) {
    throw new PrefixProblem(
      "MetadataExtraction processor should be present when S3 Prefix has partitionKeyFromQuery namespace",
    );
  }
}

function checkErrors(parts: readonly Part[], prefixIsLiteral: boolean): void {
  if (parts.length === 0) {
    if (prefixIsLiteral) return;
    throw new PrefixProblem("ErrorOutputPrefix cannot be null or empty when Prefix contains expressions");
  }
  if (parts.some(({ kind }) => kind === "partition-key")) {
    throw new PrefixProblem("Dynamic Partitioning Namespaces can't be part of an error prefix expression");
  }
  if (!isLiteral(parts) && !parts.some(({ kind }) => kind === "error-output-type")) {
    throw new PrefixProblem(
      "ErrorOutputPrefix must contain at least one occurrence of !{firehose:error-output-type}",
    );
  }
}

/** The date that is appended to a prefix without expressions does not count. */
function checkLength(parts: readonly Part[], member: PrefixMember, zone: string): void {
  const time = localTime(zone, WIDEST_INSTANT);
  let length: number;
  try {
    length = evaluate(parts, { time, errorOutputType: "processing-failed" }).length;
  } catch {
    throw new PrefixProblem(`Invalid conversion character used in the value of the expression in ${member}`);
  }
  if (length > LONGEST_PREFIX) {
    const evaluated = member === "Prefix" ? "prefix" : member;
    throw new PrefixProblem(`Length of evaluated ${evaluated} cannot be greater than ${LONGEST_PREFIX}`);
  }
}
