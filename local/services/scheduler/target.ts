import type { Target } from "@aws-sdk/client-scheduler";
import { notModelled } from "../../core/errors";
import type { Having } from "../../core/validation";
import { invalid } from "./errors";
import type { Schedule } from "./store";

/** A call of an API that a schedule makes. */
export interface TargetCall {
  /** Name of the service in the local cloud. */
  service: string;
  operation: string;
  input: object;
}

/** What stands in the input of one invocation. */
export interface Occasion {
  scheduleArn: string;
  account: string;
  region: string;
  /** Of the occurrence, milliseconds since 1970. */
  scheduled: number;
  executionId: string;
  /** From 1. */
  attempt: number;
}

/** Services of universal targets, as the AWS SDKs call them, by their names here. */
const SDK_SERVICES: Readonly<Record<string, string>> = {
  cloudformation: "cloudformation",
  cloudwatch: "monitoring",
  cloudwatchlogs: "logs",
  ec2: "ec2",
  firehose: "firehose",
  iam: "iam",
  kinesis: "kinesis",
  lambda: "lambda",
  s3: "s3",
  scheduler: "scheduler",
  ssm: "ssm",
};

/** Universal targets change something: what only reads is refused. */
const READS = /^(?:get|describe|list|batchGet|search|scan|query|select|poll)/;

const UNIVERSAL = /^arn:aws[\w-]*:scheduler:::aws-sdk:([a-z0-9]+):([a-zA-Z0-9]+)$/;
const FUNCTION = /^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w-]+(?::[\w$-]+)?$/;
const DELIVERY_STREAM = /^arn:aws[\w-]*:firehose:[\w-]+:\d{12}:deliverystream\/([\w.-]+)$/;
const DATA_STREAM = /^arn:aws[\w-]*:kinesis:[\w-]+:\d{12}:stream\/[\w.-]+$/;

/**
 * Checks that a target can be called when its time has come.
 * @throws AwsError ValidationException, or NotModelledByLocalCloud for a target of a service that is not here
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html
 */
export function checkTarget(target: Having<Target, "Arn" | "RoleArn">): void {
  const { Arn, Input, KinesisParameters } = target;
  refuseParameters(target);
  const [, service, operation = ""] = UNIVERSAL.exec(Arn) ?? [];
  if (service !== undefined) checkUniversal(Arn, service, operation, Input);
  else if (DATA_STREAM.test(Arn) && KinesisParameters?.PartitionKey === undefined)
    throw invalid("KinesisParameters are required for a Kinesis target.");
  else if (![FUNCTION, DELIVERY_STREAM, DATA_STREAM].some((known) => known.test(Arn))) {
    if (!/^arn:aws[\w-]*:[\w-]+:/.test(Arn)) throw invalid("Provided Arn is not in correct format.");
    throw notModelled(`scheduler target ${Arn}`);
  }
}

function refuseParameters(target: Target): void {
  const known = ["Arn", "RoleArn", "Input", "RetryPolicy", "KinesisParameters"];
  const other = Object.entries(target).find(([key, value]) => value !== undefined && !known.includes(key));
  if (other) throw notModelled(`scheduler target property ${other[0]}`);
}

function checkUniversal(arn: string, service: string, operation: string, input = "{}"): void {
  if (SDK_SERVICES[service] === undefined) throw notModelled(`scheduler target ${arn}`);
  if (READS.test(operation)) throw invalid(`${arn} is not a supported target: it only reads.`);
  const parsed = parse(input);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw invalid("Invalid Input for target: it must be a JSON object.");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns the call that a schedule makes at an occurrence */
export function targetCall({ target }: Schedule, occasion: Occasion): TargetCall {
  const { Arn } = target;
  const input = target.Input === undefined ? undefined : filled(target.Input, occasion);
  const [, sdk = "", operation = ""] = UNIVERSAL.exec(Arn) ?? [];
  const service = SDK_SERVICES[sdk];
  if (service !== undefined) {
    const name = operation.charAt(0).toUpperCase() + operation.slice(1);
    return { service, operation: name, input: JSON.parse(input ?? "{}") as object };
  }
  const data = Buffer.from(input ?? JSON.stringify(scheduledEvent(occasion)));
  const [, stream] = DELIVERY_STREAM.exec(Arn) ?? [];
  if (stream !== undefined)
    return {
      service: "firehose",
      operation: "PutRecord",
      input: { DeliveryStreamName: stream, Record: { Data: data } },
    };
  if (DATA_STREAM.test(Arn)) {
    const { PartitionKey } = target.KinesisParameters ?? { PartitionKey: "" };
    return {
      service: "kinesis",
      operation: "PutRecord",
      input: { StreamARN: Arn, PartitionKey, Data: data },
    };
  }
  return {
    service: "lambda",
    operation: "Invoke",
    input: { FunctionName: Arn, InvocationType: "Event", Payload: data },
  };
}

/**
 * Puts values in the place of context attributes.
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 */
function filled(input: string, { scheduleArn, scheduled, executionId, attempt }: Occasion): string {
  const values: Readonly<Record<string, string>> = {
    "schedule-arn": scheduleArn,
    "scheduled-time": isoSeconds(scheduled),
    "execution-id": executionId,
    "attempt-number": String(attempt),
  };
  return input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name: string) => values[name] ?? whole);
}

/** What a target gets of a schedule that has no input. */
const scheduledEvent = ({ scheduleArn, account, region, scheduled, executionId }: Occasion) => ({
  version: "0",
  id: executionId,
  "detail-type": "Scheduled Event",
  source: "aws.scheduler",
  account,
  time: isoSeconds(scheduled),
  region,
  resources: [scheduleArn],
  detail: "{}",
});

const isoSeconds = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
