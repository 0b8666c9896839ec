import { type Constraint, validate } from "../../core/validation";

const SERVICE: Constraint = { required: true, length: [1, 63], pattern: "[a-zA-Z][a-zA-Z0-9-]{1,63}" };
const CODE: Constraint = { length: [1, 128], pattern: "[a-zA-Z][a-zA-Z0-9-]{1,128}" };
const PAGE: Record<string, Constraint> = {
  NextToken: { length: [0, 2048], pattern: "^[a-zA-Z0-9/+]*={0,2}$" },
  MaxResults: { range: [1, 100] },
};

/** What the service model demands of each request. */
const REQUESTS = {
  GetAWSDefaultServiceQuota: { ServiceCode: SERVICE, QuotaCode: { ...CODE, required: true } },
  GetServiceQuota: { ServiceCode: SERVICE, QuotaCode: { ...CODE, required: true } },
  ListAWSDefaultServiceQuotas: { ServiceCode: SERVICE, ...PAGE },
  ListServiceQuotas: {
    ServiceCode: SERVICE,
    QuotaCode: CODE,
    QuotaAppliedAtLevel: { enum: ["ACCOUNT", "RESOURCE", "ALL"] },
    ...PAGE,
  },
  ListServices: PAGE,
} as const satisfies Record<string, Record<string, Constraint>>;

/** Checks a request of Service Quotas. @throws AwsError ValidationException */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: true });
}
