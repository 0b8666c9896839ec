import { AwsError } from "../../core/errors";

export const noSuchResource = (message: string): AwsError => new AwsError("NoSuchResourceException", message);

export const invalidToken = (): AwsError =>
  new AwsError("InvalidPaginationTokenException", "The pagination token is not valid.");
