import { render } from "../../guardrails/render";
import { at, members, referenced, resourcesOf, type Template } from "../../guardrails/template";

/** Something that a role has to be able to do, or its pipeline stops. */
export interface Need {
  /** Logical id of the role. */
  role: string;
  action: string;
  /** Rendered ARN: `${Bucket.Arn}/object`. */
  on: string;
  /** Logical id of what wears the role, and the property that says so. */
  user: string;
  property: string;
}

const ON_BUCKET = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"];
const ON_OBJECTS = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"];
const ON_SOURCE = [
  "kinesis:DescribeStream",
  "kinesis:GetRecords",
  "kinesis:GetShardIterator",
  "kinesis:ListShards",
];
const ON_POLLED = [...ON_SOURCE, "kinesis:DescribeStreamSummary"];
const ON_TRANSFORM = ["lambda:GetFunctionConfiguration", "lambda:InvokeFunction"];
const ON_OWN_LOG = ["logs:CreateLogStream", "logs:PutLogEvents"];

/**
 * @returns what the streams and functions of a template need of their roles, as AWS documents it
 * @see https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html#using-iam-s3
 */
export function needsOf(template: Template): Need[] {
  const streams = resourcesOf(template, "AWS::KinesisFirehose::DeliveryStream").flatMap(
    ([user, { Properties }]) =>
      Object.entries(Properties ?? {}).flatMap(([name, configuration]) =>
        streamNeeds(user, name, configuration),
      ),
  );
  const functions = resourcesOf(template, "AWS::Lambda::Function").flatMap(([user, { Properties }]) =>
    each(
      user,
      "Properties.Role",
      at(Properties, "Role"),
      ON_OWN_LOG,
      arn(at(Properties, "LoggingConfig", "LogGroup")),
    ),
  );
  return [...streams, ...functions, ...mappingNeeds(template)];
}

/**
 * Lambda reads a data stream, and tells of what it gives up, with the role of the function.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html
 */
function mappingNeeds(template: Template): Need[] {
  return resourcesOf(template, "AWS::Lambda::EventSourceMapping").flatMap(([user, { Properties }]) => {
    const called = referenced(at(Properties, "FunctionName")) ?? "";
    const role = at(template.Resources, called, "Properties", "Role");
    const of = (property: string, actions: string[], on: string | undefined) =>
      each(user, `Properties.${property}`, role, actions, on);
    const bucket = arn(at(Properties, "DestinationConfig", "OnFailure", "Destination"));
    return [
      ...of("EventSourceArn", ON_POLLED, arn(at(Properties, "EventSourceArn"))),
      ...of("DestinationConfig", ["s3:ListBucket"], bucket),
      ...of("DestinationConfig", ["s3:PutObject"], bucket && `${bucket}/aws/lambda/object`),
    ];
  });
}

/** Needs of one configuration of a stream: its destination, or the data stream that it reads. */
function streamNeeds(user: string, name: string, configuration: unknown): Need[] {
  const property = `Properties.${name}`;
  const role = at(configuration, "RoleARN");
  const of = (actions: string[], on: string | undefined, who: unknown = role) =>
    each(user, property, who, actions, on);
  const bucket = arn(at(configuration, "BucketARN"));
  const logging = at(configuration, "CloudWatchLoggingOptions");
  const logs = at(logging, "Enabled") === true ? arn(at(logging, "LogGroupName")) : undefined;
  const processors = members(at(configuration, "ProcessingConfiguration", "Processors"));
  return [
    ...of(ON_SOURCE, arn(at(configuration, "KinesisStreamARN"))),
    ...of(ON_BUCKET, bucket),
    ...of(ON_OBJECTS, bucket && `${bucket}/object`),
    ...processors.flatMap((processor) =>
      of(ON_TRANSFORM, arn(parameter(processor, "LambdaArn")), parameter(processor, "RoleArn") ?? role),
    ),
    ...of(["logs:PutLogEvents"], logs),
  ];
}

function each(
  user: string,
  property: string,
  role: unknown,
  actions: string[],
  on: string | undefined,
): Need[] {
  const worn = referenced(role);
  if (worn === undefined || on === undefined) return [];
  return actions.map((action) => ({ role: worn, action, on, user, property }));
}

/** @returns the rendered ARN of what a reference or an ARN means, or undefined when it is in no template */
function arn(value: unknown): string | undefined {
  const id = referenced(value);
  if (id !== undefined) return render({ "Fn::GetAtt": [id, "Arn"] });
  return at(value, "Fn::Join") === undefined ? undefined : render(value);
}

function parameter(processor: unknown, name: string): unknown {
  const found = members(at(processor, "Parameters")).find((one) => at(one, "ParameterName") === name);
  return at(found, "ParameterValue");
}

/** A stream that records are put to, what it takes to put, and the roles of the stack's instances. */
export interface Fed {
  stream: string;
  on: string;
  roles: string[];
  /** Actions, of which one is enough. */
  puts: readonly string[];
}

const PUTS_BY_TYPE = {
  "AWS::KinesisFirehose::DeliveryStream": ["firehose:PutRecordBatch", "firehose:PutRecord"],
  "AWS::Kinesis::Stream": ["kinesis:PutRecords", "kinesis:PutRecord"],
} as const;

/** @returns every stream that records are put to; none where there are no instances */
export function producersOf(template: Template): Fed[] {
  const instances = resourcesOf(template, "AWS::EC2::Instance");
  if (instances.length === 0) return [];
  const roles = instances.flatMap(([, { Properties }]) =>
    rolesOf(template, at(Properties, "IamInstanceProfile")),
  );
  const fed = (type: keyof typeof PUTS_BY_TYPE) =>
    resourcesOf(template, type)
      .filter(([, { Properties }]) => (at(Properties, "DeliveryStreamType") ?? "DirectPut") === "DirectPut")
      .map(([stream]) => ({
        stream,
        on: render({ "Fn::GetAtt": [stream, "Arn"] }),
        roles,
        puts: PUTS_BY_TYPE[type],
      }));
  return [...fed("AWS::KinesisFirehose::DeliveryStream"), ...fed("AWS::Kinesis::Stream")];
}

function rolesOf(template: Template, profile: unknown): string[] {
  const found = at(template.Resources, referenced(profile) ?? "", "Properties", "Roles");
  return members(found).flatMap((role) => referenced(role) ?? []);
}

/** @returns false for a role that is not in the template, or that managed policies grant more than it says */
export function canTell(template: Template, role: string): boolean {
  const properties = at(template.Resources, role, "Properties");
  return properties !== undefined && members(at(properties, "ManagedPolicyArns")).length === 0;
}
