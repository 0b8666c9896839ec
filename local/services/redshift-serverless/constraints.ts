import { type Constraint, validate } from "../../core/validation";

const NAME: Constraint = { length: [3, 64], pattern: "^[a-z0-9-]+$" };
const REQUIRED_NAME: Constraint = { ...NAME, required: true };
const TAGS: Constraint = {
  length: [0, 200],
  each: {
    members: {
      key: { required: true, length: [1, 128] },
      value: { required: true, length: [0, 256] },
    },
  },
};
const PAGE: Constraint = { range: [1, 100] };
const LOG_EXPORTS: Constraint = {
  length: [0, 16],
  each: { enum: ["useractivitylog", "userlog", "connectionlog"] },
};
const BREACH: Constraint = { enum: ["log", "emit-metric", "deactivate"] };
const ARN: Constraint = { required: true, length: [1, 1011] };

/** What the service model demands of each request. */
const REQUESTS = {
  CreateNamespace: { namespaceName: REQUIRED_NAME, logExports: LOG_EXPORTS, tags: TAGS },
  GetNamespace: { namespaceName: REQUIRED_NAME },
  ListNamespaces: { maxResults: PAGE },
  UpdateNamespace: { namespaceName: REQUIRED_NAME, logExports: LOG_EXPORTS },
  DeleteNamespace: { namespaceName: REQUIRED_NAME },
  CreateWorkgroup: { workgroupName: REQUIRED_NAME, namespaceName: REQUIRED_NAME, tags: TAGS },
  GetWorkgroup: { workgroupName: REQUIRED_NAME },
  ListWorkgroups: { maxResults: PAGE, ownerAccount: { length: [1, 12], pattern: "(\\d{12})" } },
  UpdateWorkgroup: { workgroupName: REQUIRED_NAME },
  DeleteWorkgroup: { workgroupName: REQUIRED_NAME },
  GetCredentials: { workgroupName: NAME, durationSeconds: { range: [900, 3600] } },
  CreateUsageLimit: {
    resourceArn: { required: true },
    usageType: { required: true, enum: ["serverless-compute", "cross-region-datasharing"] },
    amount: { required: true },
    period: { enum: ["daily", "weekly", "monthly"] },
    breachAction: BREACH,
  },
  GetUsageLimit: { usageLimitId: { required: true } },
  ListUsageLimits: { maxResults: PAGE },
  UpdateUsageLimit: { usageLimitId: { required: true }, breachAction: BREACH },
  DeleteUsageLimit: { usageLimitId: { required: true } },
  TagResource: { resourceArn: ARN, tags: { ...TAGS, required: true } },
  UntagResource: { resourceArn: ARN, tagKeys: { required: true, length: [0, 200] } },
  ListTagsForResource: { resourceArn: ARN },
} as const satisfies Record<string, Record<string, Constraint>>;

/** Checks a request of Redshift Serverless. @throws AwsError ValidationException */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: true });
}
