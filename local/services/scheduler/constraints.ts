import { type Constraint, validate } from "../../core/validation";

const NAME: Constraint = { length: [1, 64], pattern: "[0-9a-zA-Z-_.]+" };
const REQUIRED_NAME: Constraint = { ...NAME, required: true };
const CLIENT_TOKEN: Constraint = { length: [1, 64], pattern: "[a-zA-Z0-9-_]+" };
const GROUP_ARN: Constraint = {
  required: true,
  length: [1, 1011],
  pattern: "arn:aws(-[a-z]+)?:scheduler:[a-z0-9\\-]+:\\d{12}:schedule-group\\/[0-9a-zA-Z-_.]+",
};
const TAGS: Constraint = {
  length: [0, 200],
  each: {
    members: {
      Key: { required: true, length: [1, 128] },
      Value: { required: true, length: [1, 256] },
    },
  },
};
const STATE: Constraint = { enum: ["ENABLED", "DISABLED"] };
const PAGE: Record<string, Constraint> = {
  NamePrefix: NAME,
  NextToken: { length: [1, 2048] },
  MaxResults: { range: [1, 100] },
};

const TARGET: Constraint = {
  required: true,
  members: {
    Arn: { required: true, length: [1, 1600] },
    RoleArn: {
      required: true,
      length: [1, 1600],
      pattern: "arn:aws(-[a-z]+)?:iam::\\d{12}:role\\/[\\w+=,.@\\/-]+",
    },
    Input: { length: [1, 262_144] },
    RetryPolicy: {
      members: {
        MaximumEventAgeInSeconds: { range: [60, 86_400] },
        MaximumRetryAttempts: { range: [0, 185] },
      },
    },
  },
};

const SCHEDULE: Record<string, Constraint> = {
  Name: REQUIRED_NAME,
  GroupName: NAME,
  ScheduleExpression: { required: true, length: [1, 256] },
  ScheduleExpressionTimezone: { length: [1, 50] },
  Description: { length: [0, 512] },
  State: STATE,
  ClientToken: CLIENT_TOKEN,
  ActionAfterCompletion: { enum: ["NONE", "DELETE"] },
  FlexibleTimeWindow: {
    required: true,
    members: {
      Mode: { required: true, enum: ["OFF", "FLEXIBLE"] },
      MaximumWindowInMinutes: { range: [1, 1440] },
    },
  },
  Target: TARGET,
};

const GROUP: Record<string, Constraint> = { Name: REQUIRED_NAME, ClientToken: CLIENT_TOKEN };

/** @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Operations.html */
const REQUESTS = {
  CreateSchedule: SCHEDULE,
  CreateScheduleGroup: { ...GROUP, Tags: TAGS },
  DeleteSchedule: { Name: REQUIRED_NAME, GroupName: NAME, ClientToken: CLIENT_TOKEN },
  DeleteScheduleGroup: GROUP,
  GetSchedule: { Name: REQUIRED_NAME, GroupName: NAME },
  GetScheduleGroup: { Name: REQUIRED_NAME },
  ListScheduleGroups: PAGE,
  ListSchedules: { ...PAGE, GroupName: NAME, State: STATE },
  ListTagsForResource: { ResourceArn: GROUP_ARN },
  TagResource: { ResourceArn: GROUP_ARN, Tags: { ...TAGS, required: true } },
  UntagResource: {
    ResourceArn: GROUP_ARN,
    TagKeys: { required: true, length: [0, 200], each: { length: [1, 128] } },
  },
  UpdateSchedule: SCHEDULE,
} as const satisfies Record<string, Record<string, Constraint>>;

/** Checks a request of EventBridge Scheduler. @throws AwsError ValidationException */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: true });
}
