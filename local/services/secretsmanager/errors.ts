import { AwsError } from "../../core/errors";

/** A member does not fit the others. */
export const invalidParameter = (message: string): AwsError =>
  new AwsError("InvalidParameterException", message);

/** The secret is in a state in which this cannot be done. */
export const invalidRequest = (message: string): AwsError => new AwsError("InvalidRequestException", message);

export const secretNotFound = (): AwsError =>
  new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");

/** @param what `staging label: AWSCURRENT`, or `VersionId: …` */
export const valueNotFound = (what: string): AwsError =>
  new AwsError(
    "ResourceNotFoundException",
    `Secrets Manager can't find the specified secret value for ${what}`,
  );

export const secretExists = (name: string): AwsError =>
  new AwsError("ResourceExistsException", `The operation failed because the secret ${name} already exists.`);

/** A token names a version that holds something else. */
export const tokenUsed = (): AwsError =>
  new AwsError(
    "ResourceExistsException",
    "You can't use ClientRequestToken again for a version with another value.",
  );

export const markedForDeletion = (): AwsError =>
  invalidRequest("You can't perform this operation on the secret because it was marked for deletion.");

/** Another service made the secret, and sees to it. */
export const managed = (owner: string): AwsError =>
  invalidRequest(`You can't perform this operation on the secret because it is managed by ${owner}.`);

export const invalidNextToken = (): AwsError =>
  new AwsError("InvalidNextTokenException", "The NextToken value is invalid.");
