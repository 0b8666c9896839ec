import type { Finding, Guardrail } from "./guardrail";
import { evaluatedLength, expressionsOf, isPattern, NAMESPACES } from "./prefix-grammar";
import { render } from "./render";
import { at, resourcesOf } from "./template";

/** Longest prefix as Firehose evaluates it. */
const LONGEST = 512;

const FIREHOSE_VALUES = ["random-string", "error-output-type"];
const ERROR_TYPE = "!{firehose:error-output-type}";

/** The two prefixes of one destination, and what decides which expressions they may hold. */
interface Prefixes {
  prefix: string;
  errorPrefix: string;
  partitioned: boolean;
  expressionsAllowed: boolean;
}

/**
 * @see https://docs.aws.amazon.com/firehose/latest/dev/s3-prefixes.html
 * @see https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning.html
 */
export const prefixExpressions: Guardrail = {
  name: "prefix-expressions",
  why: "Firehose refuses the stream when it is created, and no validator reads prefixes.",
  fix: "Take OBJECT_PREFIX and ERROR_PREFIX of contract/object-key.ts, or mend the expression.",
  check(template) {
    return resourcesOf(template, "AWS::KinesisFirehose::DeliveryStream").flatMap(([resource, stream]) =>
      destinations(stream.Properties ?? {}).flatMap(([path, configuration, expressionsAllowed]) =>
        wrongs({
          prefix: text(at(configuration, "Prefix")),
          errorPrefix: text(at(configuration, "ErrorOutputPrefix")),
          partitioned: at(configuration, "DynamicPartitioningConfiguration", "Enabled") === true,
          expressionsAllowed,
        }).map(({ member, what }): Finding => ({ resource, property: `Properties.${path}.${member}`, what })),
      ),
    );
  },
};

/** A reference in a prefix is some name, as far as the grammar goes. */
const text = (value: unknown): string => (value === undefined ? "" : render(value, () => "x"));

/** Every S3 configuration of a stream; only Redshift's staging takes no expressions. */
function destinations(properties: Record<string, unknown>): [string, unknown, boolean][] {
  return Object.entries(properties).flatMap(([name, destination]): [string, unknown, boolean][] => {
    if (/S3DestinationConfiguration$/.test(name))
      return [
        [name, destination, true],
        [`${name}.S3BackupConfiguration`, at(destination, "S3BackupConfiguration"), true],
      ];
    const staging = at(destination, "S3Configuration");
    const allowed = name !== "RedshiftDestinationConfiguration";
    return staging === undefined ? [] : [[`${name}.S3Configuration`, staging, allowed]];
  });
}

interface Wrong {
  member: "Prefix" | "ErrorOutputPrefix";
  what: string;
}

function wrongs(prefixes: Prefixes): Wrong[] {
  return [...wrongPrefix(prefixes), ...wrongErrorPrefix(prefixes)];
}

function wrongPrefix({ prefix, partitioned, expressionsAllowed }: Prefixes): Wrong[] {
  const wrong = (what: string): Wrong[] => [{ member: "Prefix", what }];
  if (!expressionsAllowed && prefix.includes("!{")) return wrong("this destination takes no expressions");
  const broken = wrongExpression(prefix);
  if (broken !== undefined) return wrong(broken);
  if (prefix.includes(ERROR_TYPE)) return wrong("error-output-type belongs into ErrorOutputPrefix");
  const keyed = prefix.includes("!{partitionKeyFrom");
  if (keyed && !partitioned) return wrong("partition keys need dynamic partitioning, which is off");
  if (partitioned && !keyed)
    return wrong("dynamic partitioning is on, and no partition key is in the prefix");
  return [];
}

function wrongErrorPrefix({ prefix, errorPrefix, partitioned, expressionsAllowed }: Prefixes): Wrong[] {
  const wrong = (what: string): Wrong[] => [{ member: "ErrorOutputPrefix", what }];
  if (!expressionsAllowed)
    return errorPrefix.includes("!{") ? wrong("this destination takes no expressions") : [];
  if (errorPrefix === "")
    return prefix.includes("!{") || partitioned ? wrong("it is missing, and Prefix has expressions") : [];
  const broken = wrongExpression(errorPrefix);
  if (broken !== undefined) return wrong(broken);
  if (errorPrefix.includes("!{partitionKeyFrom"))
    return wrong("partition keys cannot be part of an error prefix");
  return errorPrefix.includes("!{") && !errorPrefix.includes(ERROR_TYPE)
    ? wrong(`it has expressions, and ${ERROR_TYPE} is not one of them`)
    : [];
}

/** @returns what is wrong with a prefix by itself, or undefined */
function wrongExpression(prefix: string): string | undefined {
  const expressions = expressionsOf(prefix);
  if (expressions === undefined) return `${JSON.stringify(prefix)} has a !{ that no expression follows`;
  for (const { namespace, value } of expressions) {
    if (!NAMESPACES.includes(namespace)) return `there is no namespace ${JSON.stringify(namespace)}`;
    if (namespace === "timestamp" && !isPattern(value))
      return `${JSON.stringify(value)} is no date pattern that Firehose takes`;
    if (namespace === "firehose" && !FIREHOSE_VALUES.includes(value))
      return `there is no value firehose:${value}`;
    if (value === "") return `the namespace ${namespace} has no value`;
  }
  const length = evaluatedLength(prefix);
  return length > LONGEST ? `it has ${length} characters once evaluated, over ${LONGEST}` : undefined;
}
