import { AwsError } from "../../core/errors";

/** A parameter's shape or a rule of CloudWatch Logs is broken. */
export const invalidParameter = (message: string): AwsError =>
  new AwsError("InvalidParameterException", message);

export const groupNotFound = (): AwsError =>
  new AwsError("ResourceNotFoundException", "The specified log group does not exist.");

export const streamNotFound = (): AwsError =>
  new AwsError("ResourceNotFoundException", "The specified log stream does not exist.");

export const groupAlreadyExists = (): AwsError =>
  new AwsError("ResourceAlreadyExistsException", "The specified log group already exists");

export const streamAlreadyExists = (): AwsError =>
  new AwsError("ResourceAlreadyExistsException", "The specified log stream already exists");

export const invalidNextToken = (): AwsError => invalidParameter("The specified nextToken is invalid.");

export const tooManyTags = (): AwsError =>
  new AwsError("TooManyTagsException", "A resource can have no more than 50 tags.");

/** The group is protected from deletion. */
export const deletionProtected = (group: string): AwsError =>
  new AwsError(
    "ValidationException",
    `Deletion protection is enabled for log group ${group}. Disable it before you delete the log group or its log streams.`,
  );
