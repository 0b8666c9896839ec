import { type Constraint, validate } from "../../core/validation";
import { RUNTIMES } from "./runtimes";

const OPTIONAL_NAME: Constraint = {
  length: [1, 170],
  pattern:
    "(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?",
};
const FUNCTION_NAME: Constraint = { ...OPTIONAL_NAME, required: true };
const NEW_NAME: Constraint = { ...FUNCTION_NAME, length: [1, 140] };
const QUALIFIER: Constraint = { length: [1, 128], pattern: "(|[a-zA-Z0-9$_-]+)" };
const ALIAS_NAME: Constraint = { required: true, length: [1, 128], pattern: "(?!^[0-9]+$)([a-zA-Z0-9-_]+)" };
const VERSION: Constraint = { length: [1, 1024], pattern: "(\\$LATEST|[0-9]+)" };
const DESCRIPTION: Constraint = { length: [0, 256] };
const ARN: Constraint = { required: true, length: [1, 10_000] };
const TAG_TEXT = "([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)";
const TAGS: Constraint = {
  key: { length: [1, 128], pattern: TAG_TEXT },
  value: { length: [0, 256], pattern: TAG_TEXT },
};
const MAX_ITEMS: Constraint = { range: [1, 10_000] };
const WEIGHTS: Constraint = {
  members: {
    AdditionalVersionWeights: { key: { length: [1, 1024], pattern: "[0-9]+" }, value: { range: [0, 1] } },
  },
};
const ARCHITECTURES: Constraint = { length: [1, 1], each: { enum: ["x86_64", "arm64"] } };

/** What may be said of a function's configuration, at its making and afterwards. */
const CONFIGURATION: Record<string, Constraint> = {
  Runtime: { enum: RUNTIMES },
  Handler: { length: [0, 128], pattern: "[^\\s]+" },
  Description: DESCRIPTION,
  Timeout: { range: [1, 900] },
  MemorySize: { range: [128, 10_240] },
  Environment: { members: { Variables: { key: { pattern: "[a-zA-Z]([a-zA-Z0-9_])+" } } } },
  TracingConfig: { members: { Mode: { enum: ["Active", "PassThrough"] } } },
  EphemeralStorage: { members: { Size: { required: true, range: [512, 10_240] } } },
  LoggingConfig: {
    members: {
      LogFormat: { enum: ["JSON", "Text"] },
      ApplicationLogLevel: { enum: ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"] },
      SystemLogLevel: { enum: ["DEBUG", "INFO", "WARN"] },
      LogGroup: { length: [1, 512], pattern: "[\\.\\-_/#A-Za-z0-9]+" },
    },
  },
};
const ROLE: Constraint = { pattern: "arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+" };
const ALIAS: Record<string, Constraint> = {
  FunctionName: FUNCTION_NAME,
  Name: ALIAS_NAME,
  Description: DESCRIPTION,
  RoutingConfig: WEIGHTS,
};
const EVENT_INVOKE: Record<string, Constraint> = {
  FunctionName: FUNCTION_NAME,
  Qualifier: QUALIFIER,
  MaximumRetryAttempts: { range: [0, 2] },
  MaximumEventAgeInSeconds: { range: [60, 21_600] },
};
/** What can be said of an event source mapping, at its making and afterwards. */
const MAPPING: Record<string, Constraint> = {
  BatchSize: { range: [1, 10_000] },
  MaximumBatchingWindowInSeconds: { range: [0, 300] },
  ParallelizationFactor: { range: [1, 10] },
  MaximumRecordAgeInSeconds: { range: [-1, 604_800] },
  MaximumRetryAttempts: { range: [-1, 10_000] },
  TumblingWindowInSeconds: { range: [0, 900] },
  FunctionResponseTypes: { length: [0, 1], each: { enum: ["ReportBatchItemFailures"] } },
  DestinationConfig: { members: { OnFailure: { members: { Destination: { length: [0, 350] } } } } },
};
const UUID: Constraint = { required: true };
const QUALIFIED: Record<string, Constraint> = { FunctionName: FUNCTION_NAME, Qualifier: QUALIFIER };

/** What the service model demands of each request. */
const REQUESTS = {
  AddPermission: {
    ...QUALIFIED,
    StatementId: { required: true, length: [1, 100], pattern: "([a-zA-Z0-9-_]+)" },
    Action: { required: true, pattern: "(lambda:[*]|lambda:[a-zA-Z]+|[*])" },
    Principal: { required: true, pattern: "[^\\s]+" },
    SourceArn: {
      pattern:
        "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)",
    },
    SourceAccount: { length: [0, 12], pattern: "\\d{12}" },
    EventSourceToken: { length: [0, 256], pattern: "[a-zA-Z0-9._\\-]+" },
    FunctionUrlAuthType: { enum: ["NONE", "AWS_IAM"] },
    PrincipalOrgID: { length: [12, 34], pattern: "o-[a-z0-9]{10,32}" },
  },
  CreateAlias: { ...ALIAS, FunctionVersion: { ...VERSION, required: true } },
  CreateEventSourceMapping: {
    ...MAPPING,
    FunctionName: { ...FUNCTION_NAME, length: [1, 140] },
    EventSourceArn: ARN,
    StartingPosition: { enum: ["AT_TIMESTAMP", "LATEST", "TRIM_HORIZON"] },
    Tags: TAGS,
  },
  CreateFunction: {
    ...CONFIGURATION,
    FunctionName: NEW_NAME,
    Role: { ...ROLE, required: true },
    Code: { required: true },
    PackageType: { enum: ["Image", "Zip"] },
    Architectures: ARCHITECTURES,
    Tags: TAGS,
  },
  DeleteAlias: { FunctionName: FUNCTION_NAME, Name: ALIAS_NAME },
  DeleteEventSourceMapping: { UUID },
  DeleteFunction: QUALIFIED,
  DeleteFunctionConcurrency: { FunctionName: FUNCTION_NAME },
  DeleteFunctionEventInvokeConfig: QUALIFIED,
  GetAlias: { FunctionName: FUNCTION_NAME, Name: ALIAS_NAME },
  GetEventSourceMapping: { UUID },
  GetFunction: QUALIFIED,
  GetFunctionConcurrency: { FunctionName: FUNCTION_NAME },
  GetFunctionConfiguration: QUALIFIED,
  GetFunctionEventInvokeConfig: QUALIFIED,
  GetPolicy: QUALIFIED,
  GetRuntimeManagementConfig: QUALIFIED,
  Invoke: {
    ...QUALIFIED,
    InvocationType: { enum: ["Event", "RequestResponse", "DryRun"] },
    LogType: { enum: ["None", "Tail"] },
  },
  ListAliases: { FunctionName: FUNCTION_NAME, FunctionVersion: VERSION, MaxItems: MAX_ITEMS },
  ListEventSourceMappings: {
    FunctionName: OPTIONAL_NAME,
    MaxItems: MAX_ITEMS,
  },
  ListFunctions: { FunctionVersion: { enum: ["ALL"] }, MaxItems: MAX_ITEMS },
  ListTags: { Resource: ARN },
  ListVersionsByFunction: { FunctionName: FUNCTION_NAME, MaxItems: MAX_ITEMS },
  PublishVersion: { FunctionName: FUNCTION_NAME, Description: DESCRIPTION },
  PutFunctionConcurrency: {
    FunctionName: FUNCTION_NAME,
    ReservedConcurrentExecutions: { required: true, range: [0, Number.MAX_SAFE_INTEGER] },
  },
  PutFunctionEventInvokeConfig: EVENT_INVOKE,
  PutRuntimeManagementConfig: {
    ...QUALIFIED,
    UpdateRuntimeOn: { required: true, enum: ["Auto", "Manual", "FunctionUpdate"] },
  },
  RemovePermission: { ...QUALIFIED, StatementId: { required: true, length: [1, 100] } },
  TagResource: { Resource: ARN, Tags: { ...TAGS, required: true } },
  UntagResource: { Resource: ARN, TagKeys: { required: true } },
  UpdateAlias: { ...ALIAS, FunctionVersion: VERSION },
  UpdateEventSourceMapping: {
    ...MAPPING,
    UUID,
    FunctionName: OPTIONAL_NAME,
  },
  UpdateFunctionCode: { FunctionName: FUNCTION_NAME, Architectures: ARCHITECTURES },
  UpdateFunctionConfiguration: { ...CONFIGURATION, FunctionName: FUNCTION_NAME, Role: ROLE },
  UpdateFunctionEventInvokeConfig: EVENT_INVOKE,
} as const satisfies Record<string, Record<string, Constraint>>;

/** Checks a request of Lambda. @throws AwsError ValidationException */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: true });
}
