import { AwsError } from "../../core/errors";

/** A shape or a rule of the Data API is broken. */
export const invalid = (message: string): AwsError =>
  new AwsError("ValidationException", message, 400, { Message: message });

export const queryNotFound = (id: string): AwsError =>
  new AwsError("ResourceNotFoundException", "Query does not exist.", 400, {
    Message: "Query does not exist.",
    ResourceId: id,
  });

/** The database could not be connected to, for a request that waits for its answer. */
export const connectionFailed = (message: string): AwsError =>
  new AwsError("DatabaseConnectionException", message, 500, { Message: message });
