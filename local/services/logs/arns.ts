import { parseArn } from "../../core/arn";
import type { Cloud } from "../../core/cloud";
import { invalidParameter } from "./errors";

/** @returns the ARN of a group as tagging takes it, without `:*` */
export function groupArn(cloud: Cloud, group = ""): string {
  return `arn:aws:logs:${cloud.region}:${cloud.account}:log-group:${group}`;
}

/**
 * What IAM sees of a call on a group or on a stream: a group's calls, too, are about `…:log-stream:`, with nothing behind it.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
 */
export function streamArn(cloud: Cloud, group = "", stream = ""): string {
  return `${groupArn(cloud, group)}:log-stream:${stream}`;
}

/** A group by its name, or by name or ARN as `logGroupIdentifier` takes it. */
export interface GroupReference {
  logGroupName?: string | undefined;
  logGroupIdentifier?: string | undefined;
}

/** @returns the group's name; empty when the request names none */
export function groupName({ logGroupName, logGroupIdentifier = "" }: GroupReference): string {
  const arn = parseArn(logGroupIdentifier);
  return logGroupName ?? arn?.resource.replace(/^log-group:/, "") ?? logGroupIdentifier;
}

/**
 * @returns the name of the group that a request means
 * @throws AwsError InvalidParameterException when it names none, or two
 */
export function requiredGroupName(reference: GroupReference): string {
  if (reference.logGroupName !== undefined && reference.logGroupIdentifier !== undefined) {
    throw invalidParameter("LogGroup name and LogGroup ARN are mutually exclusive parameters.");
  }
  const name = groupName(reference);
  if (name === "") throw invalidParameter("Either LogGroup name or LogGroup ARN is required.");
  return name;
}

/**
 * @returns the group that an ARN of the tagging calls names
 * @throws AwsError InvalidParameterException when it is not the ARN of a group
 */
export function groupOfArn(text: string): string {
  const arn = parseArn(text);
  if (arn?.service !== "logs" || !arn.resource.startsWith("log-group:")) {
    throw invalidParameter(
      `1 validation error detected: Value '${text}' at 'resourceArn' failed to satisfy constraint: ARN of a log group expected`,
    );
  }
  return arn.resource.slice("log-group:".length).replace(/:\*$/, "");
}
