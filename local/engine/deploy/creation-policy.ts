import type { Value } from "../../core/resource-type";
import { refused, validationError } from "../errors";
import { isStructure } from "../template/structure";

/** What a resource waits for before its creation counts as complete. */
export interface SignalsExpected {
  count: number;
  /** Milliseconds. */
  timeout: number;
}

const DEFAULT_TIMEOUT = "PT5M";
const LONGEST_TIMEOUT = 12 * 60 * 60 * 1000;

/**
 * Reads the CreationPolicy of a resource.
 * @returns undefined when it waits for no signals
 * @throws AwsError ValidationError
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-creationpolicy.html
 */
export function signalsExpected(policy: Value | undefined, logicalId: string): SignalsExpected | undefined {
  if (policy === undefined) return undefined;
  if (!isStructure(policy))
    throw validationError(`CreationPolicy of resource ${logicalId} must be an object`);
  const other = Object.keys(policy).find((key) => key !== "ResourceSignal");
  if (other) throw refused(`CreationPolicy ${other} of resource ${logicalId}`);
  const { ResourceSignal: signal } = policy;
  if (signal === undefined) return undefined;
  const { Count: count = 1, Timeout: timeout = DEFAULT_TIMEOUT } = isStructure(signal) ? signal : {};
  const milliseconds = duration(String(timeout));
  if (milliseconds === undefined || milliseconds > LONGEST_TIMEOUT) {
    throw validationError(
      `CreationPolicy of resource ${logicalId}: Timeout ${timeout} must be an ISO 8601 duration of at most 12 hours, such as PT15M`,
    );
  }
  if (!/^\d+$/.test(String(count))) {
    throw validationError(`CreationPolicy of resource ${logicalId}: Count must be a number`);
  }
  return { count: Number(count), timeout: milliseconds };
}

/** @returns milliseconds of `PT1H30M15S` */
function duration(text: string): number | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!parts || text === "P" || text.endsWith("T")) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
