import { type Constraint, validate } from "../../core/validation";

const NAME: Constraint = { required: true, length: [1, 2048] };
const NAMES: Constraint = { required: true, length: [1, 10], each: { length: [1, 2048] } };
const TAG_TEXT = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$";
const TAG_KEY: Constraint = { required: true, length: [1, 128], pattern: TAG_TEXT };
const TAGS: Constraint = {
  length: [0, 1000],
  each: { members: { Key: TAG_KEY, Value: { required: true, length: [0, 256], pattern: TAG_TEXT } } },
};
const LABELS: Constraint = { required: true, length: [1, 10], each: { length: [1, 100] } };
const RESOURCE: Record<string, Constraint> = {
  ResourceType: {
    required: true,
    enum: [
      "Document",
      "ManagedInstance",
      "MaintenanceWindow",
      "Parameter",
      "PatchBaseline",
      "OpsItem",
      "OpsMetadata",
      "Automation",
      "Association",
    ],
  },
  ResourceId: { required: true },
};
const STRING_FILTERS: Constraint = {
  each: {
    members: {
      Key: {
        required: true,
        length: [1, 132],
        pattern: "tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType",
      },
      Option: { length: [1, 10] },
      Values: { length: [1, 50], each: { length: [1, 1024] } },
    },
  },
};

/** What the service model demands of each request. */
const REQUESTS = {
  AddTagsToResource: { ...RESOURCE, Tags: { ...TAGS, required: true } },
  DeleteParameter: { Name: NAME },
  DeleteParameters: { Names: NAMES },
  DescribeParameters: {
    Filters: {
      each: {
        members: {
          Key: { required: true, enum: ["Name", "Type", "KeyId"] },
          Values: { required: true, length: [1, 50], each: { length: [1, 1024] } },
        },
      },
    },
    ParameterFilters: STRING_FILTERS,
    MaxResults: { range: [1, 50] },
  },
  GetParameter: { Name: NAME },
  GetParameterHistory: { Name: NAME, MaxResults: { range: [1, 50] } },
  GetParameters: { Names: NAMES },
  GetParametersByPath: { Path: NAME, ParameterFilters: STRING_FILTERS, MaxResults: { range: [1, 10] } },
  LabelParameterVersion: { Name: NAME, Labels: LABELS },
  ListTagsForResource: RESOURCE,
  PutParameter: {
    Name: NAME,
    Description: { length: [0, 1024] },
    Value: { required: true, length: [1, Number.MAX_SAFE_INTEGER] },
    Type: { enum: ["String", "StringList", "SecureString"] },
    KeyId: { length: [1, 256], pattern: "^([a-zA-Z0-9:/_-]+)$" },
    AllowedPattern: { length: [0, 1024] },
    Tags: TAGS,
    Tier: { enum: ["Standard", "Advanced", "Intelligent-Tiering"] },
    Policies: { length: [1, 4096] },
    DataType: { length: [0, 128] },
  },
  RemoveTagsFromResource: { ...RESOURCE, TagKeys: { required: true, each: { length: [1, 128] } } },
  UnlabelParameterVersion: { Name: NAME, ParameterVersion: { required: true }, Labels: LABELS },
} as const satisfies Record<string, Record<string, Constraint>>;

/** Checks a request of Parameter Store. @throws AwsError ValidationException */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: true });
}
