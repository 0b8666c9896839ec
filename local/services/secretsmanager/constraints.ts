import { type Constraint, validate } from "../../core/validation";
import { invalidParameter } from "./errors";

const SECRET_ID: Constraint = { required: true, length: [1, 2048] };
const TOKEN: Constraint = { length: [32, 64] };
const VALUE: Record<string, Constraint> = {
  SecretString: { length: [1, 65_536] },
  SecretBinary: { length: [1, 65_536] },
};
const DESCRIPTION: Constraint = { length: [0, 2048] };
const TAGS: Constraint = {
  each: { members: { Key: { length: [1, 128] }, Value: { length: [0, 256] } } },
};
const PAGE: Record<string, Constraint> = {
  MaxResults: { range: [1, 100] },
  NextToken: { length: [1, 4096] },
};

/** What the service model demands of each request. */
const REQUESTS = {
  CreateSecret: {
    Name: { required: true, length: [1, 512] },
    ClientRequestToken: TOKEN,
    Description: DESCRIPTION,
    ...VALUE,
    Tags: TAGS,
  },
  DeleteSecret: { SecretId: SECRET_ID },
  DescribeSecret: { SecretId: SECRET_ID },
  GetRandomPassword: {
    PasswordLength: { range: [1, 4096] },
    ExcludeCharacters: { length: [0, 4096] },
  },
  GetSecretValue: {
    SecretId: SECRET_ID,
    VersionId: { length: [32, 64] },
    VersionStage: { length: [1, 256] },
  },
  ListSecretVersionIds: { SecretId: SECRET_ID, ...PAGE },
  ListSecrets: {
    ...PAGE,
    Filters: {
      length: [0, 10],
      each: {
        members: {
          Key: {
            enum: ["description", "name", "tag-key", "tag-value", "primary-region", "owning-service", "all"],
          },
          Values: { length: [1, 10] },
        },
      },
    },
    SortOrder: { enum: ["asc", "desc"] },
  },
  PutSecretValue: {
    SecretId: SECRET_ID,
    ClientRequestToken: TOKEN,
    ...VALUE,
    VersionStages: { length: [1, 20], each: { length: [1, 256] } },
  },
  RestoreSecret: { SecretId: SECRET_ID },
  TagResource: { SecretId: SECRET_ID, Tags: { ...TAGS, required: true } },
  UntagResource: { SecretId: SECRET_ID, TagKeys: { required: true, each: { length: [1, 128] } } },
  UpdateSecret: { SecretId: SECRET_ID, ClientRequestToken: TOKEN, Description: DESCRIPTION, ...VALUE },
} as const satisfies Record<string, Record<string, Constraint>>;

const NAME = /^[a-zA-Z0-9/_+=.@!-]+$/;

/** Checks a request of Secrets Manager. @throws AwsError ValidationException */
export function check(operation: keyof typeof REQUESTS, input: object): void {
  validate(input, REQUESTS[operation], { printValue: true });
}

/**
 * @param owned whether a service makes it: the exclamation mark is theirs
 * @throws AwsError InvalidParameterException
 */
export function checkName(name: string, owned: boolean): void {
  if (!NAME.test(name) || (!owned && name.includes("!"))) {
    throw invalidParameter(
      "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
    );
  }
}
