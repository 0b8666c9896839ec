import { notModelled } from "../../core/errors";
import { type Constraint, validate } from "../../core/validation";

const NAME = "[\\w+=,.@-]*";
const TAG_TEXT = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";
const TAGS: Constraint = {
  length: [0, 50],
  each: {
    members: {
      Key: { required: true, length: [1, 128], pattern: `${TAG_TEXT}+` },
      Value: { required: true, length: [0, 256], pattern: `${TAG_TEXT}*` },
    },
  },
};
const POLICY_ARNS: Constraint = { length: [0, 10], each: { members: { arn: { length: [20, 2048] } } } };

/** What the service model demands of each request. */
const REQUESTS = {
  AssumeRole: {
    RoleArn: { required: true, length: [20, 2048] },
    RoleSessionName: { required: true, length: [2, 64], pattern: NAME },
    PolicyArns: POLICY_ARNS,
    Policy: { length: [1, 2048] },
    DurationSeconds: { range: [900, 43200] },
    Tags: TAGS,
    TransitiveTagKeys: { length: [0, 50], each: { length: [1, 128], pattern: `${TAG_TEXT}+` } },
    ExternalId: { length: [2, 1224], pattern: "[\\w+=,.@:\\/-]*" },
    SourceIdentity: { length: [2, 64], pattern: NAME },
  },
  GetAccessKeyInfo: { AccessKeyId: { required: true, length: [16, 128], pattern: "[\\w]*" } },
  GetCallerIdentity: {},
  GetFederationToken: {
    Name: { required: true, length: [2, 32], pattern: NAME },
    Policy: { length: [1, 2048] },
    PolicyArns: POLICY_ARNS,
    DurationSeconds: { range: [900, 129600] },
    Tags: TAGS,
  },
  GetSessionToken: { DurationSeconds: { range: [900, 129600] } },
} satisfies Record<string, Record<string, Constraint>>;

/** Members that AWS has and that are not modelled: devices for a second factor, contexts of identity providers. */
const UNMODELLED = ["SerialNumber", "TokenCode", "ProvidedContexts", "MinimumSessionTokenSize"];

/**
 * Checks a request against STS's service model.
 * @throws AwsError ValidationError, or that a member is not modelled
 */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { code: "ValidationError", printValue: true });
  for (const member of UNMODELLED) {
    if (Reflect.get(input, member) !== undefined) throw notModelled(`sts:${operation} with ${member}`);
  }
}
