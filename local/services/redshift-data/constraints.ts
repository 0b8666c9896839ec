import { type Constraint, validate } from "../../core/validation";

const UUID = "[a-z0-9]{8}(-[a-z0-9]{4}){3}-[a-z0-9]{12}(:\\d{0,2})?";
const ID: Constraint = { required: true, pattern: UUID };
const WORKGROUP: Constraint = {
  length: [3, 128],
  pattern:
    "([a-z0-9-]{3,63}|arn:(aws(-[a-z]+)*):redshift-serverless:([a-z]{2}(-gov|(-iso[a-z]?))?|eusc-[a-z]+)-[a-z]+-\\d{1}:\\d{12}:workgroup/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z0-9-]{1,63}/[a-z0-9-]{1,63}))",
};
const PLACE: Record<string, Constraint> = {
  WorkgroupName: WORKGROUP,
  ClusterIdentifier: { length: [1, 63], pattern: "[a-z][a-z0-9]*(-[a-z0-9]+)*" },
};
const EXECUTION: Record<string, Constraint> = {
  ...PLACE,
  StatementName: { length: [0, 2048] },
  Parameters: {
    length: [1, Number.MAX_SAFE_INTEGER],
    each: {
      members: {
        name: { required: true, pattern: "[0-9a-zA-Z_]+" },
        value: { required: true, length: [1, Number.MAX_SAFE_INTEGER] },
      },
    },
  },
  ClientToken: { length: [1, 64] },
  ResultFormat: { enum: ["JSON", "CSV"] },
  SessionKeepAliveSeconds: { range: [0, 86_400] },
  SessionId: { pattern: UUID },
  WaitTimeSeconds: { range: [1, 30] },
};
const PAGE: Constraint = { range: [0, 1000] };
const LIST: Record<string, Constraint> = { ...PLACE, Database: { required: true }, MaxResults: PAGE };

/** What the service model demands of each request. */
const REQUESTS = {
  ExecuteStatement: { Sql: { required: true }, ...EXECUTION },
  BatchExecuteStatement: {
    Sqls: { required: true, length: [1, 40] },
    ...EXECUTION,
    ExecutionMode: { enum: ["TRANSACTION", "AUTO_COMMIT"] },
  },
  DescribeStatement: { Id: ID },
  CancelStatement: { Id: ID },
  GetStatementResult: { Id: ID, WaitTimeSeconds: { range: [1, 30] } },
  GetStatementResultV2: { Id: ID, WaitTimeSeconds: { range: [1, 30] } },
  ListStatements: {
    ...PLACE,
    MaxResults: { range: [0, 100] },
    StatementName: { length: [0, 2048] },
    Status: { enum: ["SUBMITTED", "PICKED", "STARTED", "FINISHED", "ABORTED", "FAILED", "ALL"] },
  },
  ListDatabases: { ...PLACE, MaxResults: PAGE },
  ListSchemas: LIST,
  ListTables: LIST,
  DescribeTable: LIST,
} as const satisfies Record<string, Record<string, Constraint>>;

/** Checks a request of the Data API. @throws AwsError ValidationException */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: true });
}
