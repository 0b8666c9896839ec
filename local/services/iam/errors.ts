import { AwsError } from "../../core/errors";

/** Kinds of entities, as IAM's sentences name them. */
export type EntityKind = "User" | "Role" | "Group" | "Instance Profile";

/** Something that is named is not there. */
export const noSuchEntity = (message: string): AwsError => new AwsError("NoSuchEntity", message, 404);

export const entityNotFound = (kind: EntityKind, name: string): AwsError =>
  noSuchEntity(
    kind === "Instance Profile"
      ? `Instance Profile ${name} cannot be found.`
      : `The ${kind.toLowerCase()} with name ${name} cannot be found.`,
  );

export const inlinePolicyNotFound = (kind: EntityKind, policy: string): AwsError =>
  noSuchEntity(`The ${kind.toLowerCase()} policy with name ${policy} cannot be found.`);

export const policyNotFound = (arn: string): AwsError => noSuchEntity(`Policy ${arn} was not found.`);

export const policyNotAttachable = (arn: string): AwsError =>
  noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);

export const versionNotFound = (arn: string, version: string): AwsError =>
  noSuchEntity(`Policy ${arn} version ${version} does not exist or is not attachable.`);

export const accessKeyNotFound = (id: string): AwsError =>
  noSuchEntity(`The Access Key with id ${id} cannot be found.`);

const alreadyExists = (message: string): AwsError => new AwsError("EntityAlreadyExists", message, 409);

export const entityAlreadyExists = (kind: EntityKind, name: string): AwsError =>
  alreadyExists(
    kind === "Instance Profile"
      ? `Instance Profile ${name} already exists.`
      : `${kind} with name ${name} already exists.`,
  );

export const policyAlreadyExists = (name: string): AwsError =>
  alreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`);

/** Something still hangs on what is to be deleted. */
export const deleteConflict = (message: string): AwsError => new AwsError("DeleteConflict", message, 409);

export const limitExceeded = (message: string): AwsError => new AwsError("LimitExceeded", message, 409);

export const quotaExceeded = (quota: string, most: number): AwsError =>
  limitExceeded(`Cannot exceed quota for ${quota}: ${most}`);

/** A policy's text is none, or says what it must not. */
export const malformedPolicy = (message: string): AwsError =>
  new AwsError("MalformedPolicyDocument", message, 400);

export const invalidInput = (message: string): AwsError => new AwsError("InvalidInput", message, 400);

/** What the service model does not allow. */
export const validationError = (message: string): AwsError => new AwsError("ValidationError", message, 400);

/** Policies of AWS cannot be changed by their users. */
export const awsManaged = (): AwsError => new AwsError("AccessDenied", "Access Denied", 403);
