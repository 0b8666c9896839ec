import { AwsError } from "../../core/errors";

/** A member does not fit. */
export const invalid = (message: string): AwsError => new AwsError("ValidationException", message);

/** The thing is in a state, or in use, so that this cannot be done. */
export const conflict = (message: string): AwsError => new AwsError("ConflictException", message);

export const namespaceNotFound = (name: string): AwsError =>
  new AwsError("ResourceNotFoundException", `Namespace ${name} not found.`, 400, { resourceName: name });

export const workgroupNotFound = (name: string): AwsError =>
  new AwsError("ResourceNotFoundException", `Workgroup ${name} not found.`, 400, { resourceName: name });

export const limitNotFound = (id: string): AwsError =>
  new AwsError("ResourceNotFoundException", `Usage limit ${id} not found.`, 400, { resourceName: id });

export const resourceNotFound = (arn: string): AwsError =>
  new AwsError("ResourceNotFoundException", `Resource ${arn} not found.`, 400, { resourceName: arn });

export const namespaceExists = (name: string): AwsError => conflict(`Namespace ${name} already exists.`);
export const workgroupExists = (name: string): AwsError => conflict(`Workgroup ${name} already exists.`);

export const tooManyTags = (): AwsError =>
  new AwsError("TooManyTagsException", "A resource can have 50 tags at most.");

export const invalidPage = (): AwsError =>
  new AwsError("InvalidPaginationException", "The provided pagination token is invalid.");
