import { type Constraint, validate } from "../../core/validation";

const GROUP_NAME: Constraint = { length: [1, 512], pattern: "[\\.\\-_/#A-Za-z0-9]+" };
const GROUP: Constraint = { ...GROUP_NAME, required: true };
const STREAM_NAME: Constraint = { length: [1, 512], pattern: "[^:*]*" };
const STREAM: Constraint = { ...STREAM_NAME, required: true };
const IDENTIFIER: Constraint = { length: [1, 2048], pattern: "[\\w#+=/:,.@-]*" };
const CLASS: Constraint = { enum: ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"] };
const TAG_KEY: Constraint = { length: [1, 128], pattern: "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$" };
const TAGS: Constraint = {
  length: [1, 50],
  key: TAG_KEY,
  value: { length: [0, 256], pattern: "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$" },
};
const ARN: Constraint = { required: true, length: [1, 1011], pattern: "[\\w#+=/:,.@*-]*" };
const TIME: Constraint = { range: [0, Number.MAX_SAFE_INTEGER] };
const LIMIT: Constraint = { range: [1, 10_000] };
const DESCRIBE_LIMIT: Constraint = { range: [1, 50] };
const TOKEN: Constraint = { length: [1, Number.MAX_SAFE_INTEGER] };

/** Days for which a group may keep its events. */
const DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** What the service model demands of each request. */
const REQUESTS = {
  CreateLogGroup: { logGroupName: GROUP, kmsKeyId: { length: [0, 256] }, tags: TAGS, logGroupClass: CLASS },
  CreateLogStream: { logGroupName: GROUP, logStreamName: STREAM },
  DeleteLogGroup: { logGroupName: GROUP },
  DeleteLogStream: { logGroupName: GROUP, logStreamName: STREAM },
  DeleteRetentionPolicy: { logGroupName: GROUP },
  DescribeLogGroups: {
    logGroupNamePrefix: GROUP_NAME,
    logGroupNamePattern: { length: [0, 512], pattern: "[\\.\\-_/#A-Za-z0-9]*" },
    logGroupIdentifiers: { length: [1, 50], each: IDENTIFIER },
    logGroupClass: CLASS,
    nextToken: TOKEN,
    limit: DESCRIBE_LIMIT,
  },
  DescribeLogStreams: {
    logGroupName: GROUP_NAME,
    logGroupIdentifier: IDENTIFIER,
    logStreamNamePrefix: STREAM_NAME,
    orderBy: { enum: ["LogStreamName", "LastEventTime"] },
    nextToken: TOKEN,
    limit: DESCRIBE_LIMIT,
  },
  FilterLogEvents: {
    logGroupName: GROUP_NAME,
    logGroupIdentifier: IDENTIFIER,
    logStreamNames: { length: [1, 100], each: STREAM_NAME },
    logStreamNamePrefix: STREAM_NAME,
    startTime: TIME,
    endTime: TIME,
    filterPattern: { length: [0, 1024] },
    nextToken: TOKEN,
    limit: LIMIT,
  },
  GetLogEvents: {
    logGroupName: GROUP_NAME,
    logGroupIdentifier: IDENTIFIER,
    logStreamName: STREAM,
    startTime: TIME,
    endTime: TIME,
    nextToken: TOKEN,
    limit: LIMIT,
  },
  ListTagsForResource: { resourceArn: ARN },
  ListTagsLogGroup: { logGroupName: GROUP },
  PutLogEvents: {
    logGroupName: GROUP,
    logStreamName: STREAM,
    logEvents: {
      required: true,
      length: [1, 10_000],
      each: {
        members: {
          timestamp: { ...TIME, required: true },
          message: { required: true, length: [1, Number.MAX_SAFE_INTEGER] },
        },
      },
    },
  },
  PutLogGroupDeletionProtection: {
    logGroupIdentifier: { ...IDENTIFIER, required: true },
    deletionProtectionEnabled: { required: true },
  },
  PutRetentionPolicy: { logGroupName: GROUP, retentionInDays: { required: true, enum: DAYS.map(String) } },
  TagLogGroup: { logGroupName: GROUP, tags: { ...TAGS, required: true } },
  TagResource: { resourceArn: ARN, tags: { ...TAGS, required: true } },
  UntagLogGroup: { logGroupName: GROUP, tags: { required: true, each: TAG_KEY } },
  UntagResource: { resourceArn: ARN, tagKeys: { required: true, length: [0, 50], each: TAG_KEY } },
} as const satisfies Record<string, Record<string, Constraint>>;

/** Checks a request of CloudWatch Logs. @throws AwsError InvalidParameterException */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: true, code: "InvalidParameterException" });
}
