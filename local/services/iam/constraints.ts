import { type Constraint, validate } from "../../core/validation";
import { validationError } from "./errors";
import { REQUIRED } from "./required";

const DOCUMENT: Constraint = { length: [1, 131072] };
const ARN: Constraint = { length: [20, 2048] };
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

/** What each member must be, whatever the operation: the service model says the same of it everywhere. */
const MEMBERS: Readonly<Record<string, Constraint>> = {
  ActionNames: {},
  AccessKeyId: { length: [16, 128], pattern: "[\\w]+" },
  AssumeRolePolicyDocument: DOCUMENT,
  Description: { length: [0, 1000] },
  EntityFilter: { enum: ["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"] },
  GroupName: { length: [1, 128] },
  InstanceProfileName: { length: [1, 128] },
  Marker: { length: [1, 320] },
  MaxItems: { range: [1, 1000] },
  MaxSessionDuration: { range: [3600, 43200] },
  NewGroupName: { length: [1, 128] },
  NewPath: { length: [1, 512] },
  NewUserName: { length: [1, 64] },
  Path: { length: [1, 512] },
  PathPrefix: { length: [1, 512] },
  PermissionsBoundary: ARN,
  PolicyArn: ARN,
  PolicyDocument: DOCUMENT,
  PolicyInputList: { each: DOCUMENT },
  PolicyName: { length: [1, 128] },
  PolicySourceArn: ARN,
  PolicyUsageFilter: { enum: ["PermissionsPolicy", "PermissionsBoundary"] },
  ResourcePolicy: DOCUMENT,
  RoleName: { length: [1, 64] },
  Scope: { enum: ["All", "AWS", "Local"] },
  Status: { enum: ["Active", "Inactive"] },
  TagKeys: { length: [0, 50], each: { length: [1, 128], pattern: `${TAG_TEXT}+` } },
  Tags: TAGS,
  UserName: { length: [1, 128] },
  VersionId: { pattern: "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?" },
};

/** A new user's name is shorter than the names that requests may ask for. */
const NEW_USER_NAME: Constraint = { length: [1, 64] };

const NAMES = [
  "UserName",
  "RoleName",
  "GroupName",
  "InstanceProfileName",
  "PolicyName",
  "NewUserName",
  "NewGroupName",
];

/**
 * Checks a request against IAM's service model.
 * @throws AwsError ValidationError
 */
export function check(operation: keyof typeof REQUIRED, input: object): void {
  const required: readonly string[] = REQUIRED[operation];
  const table: Record<string, Constraint> = {};
  for (const [name, constraint] of Object.entries(MEMBERS)) {
    if (required.includes(name)) table[name] = { ...constraint, required: true };
    else if (name in input) table[name] = constraint;
  }
  if (operation === "CreateUser") table.UserName = { ...NEW_USER_NAME, required: true };
  validate(input, table, { code: "ValidationError", printValue: true });
  checkCharacters(input as Record<string, unknown>, operation);
}

/** IAM has sentences of its own for characters that a name or a path must not have. */
function checkCharacters(input: Readonly<Record<string, unknown>>, operation: string): void {
  const bad = (member: string, pattern: RegExp): boolean =>
    typeof input[member] === "string" && !pattern.test(input[member]);
  const specified = (member: string): string =>
    `The specified value for ${member.charAt(0).toLowerCase()}${member.slice(1)} is invalid.`;
  for (const name of NAMES) {
    if (bad(name, /^[\w+=,.@-]+$/)) {
      throw validationError(
        `${specified(name)} It must contain only alphanumeric characters and/or the following: +=,.@_-`,
      );
    }
  }
  const path = operation === "CreatePolicy" ? /^((\/[A-Za-z0-9.,+@=_-]+)*)\/$/ : /^(\/|\/[\x21-\x7e]+\/)$/;
  for (const member of ["Path", "NewPath"]) {
    if (bad(member, path)) {
      throw validationError(
        `${specified(member)} It must begin and end with / and contain only alphanumeric characters and/or / characters.`,
      );
    }
  }
  if (bad("PathPrefix", /^\/[\x21-\x7f]*$/)) {
    throw validationError(`${specified("PathPrefix")} It must begin with /.`);
  }
}
