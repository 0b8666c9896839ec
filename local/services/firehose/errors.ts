import { AwsError } from "../../core/errors";

/** A rule between members is broken, or a member does not fit the stream. */
export const invalidArgument = (message: string): AwsError =>
  new AwsError("InvalidArgumentException", message);

/** Control operations name a stream that is not there. */
export const streamNotFound = (name: string, account: string): AwsError =>
  new AwsError("ResourceNotFoundException", `Firehose ${name} under account ${account} not found.`);

/** Puts name a stream that is not there; the words stand in another order. */
export const putStreamNotFound = (name: string, account: string): AwsError =>
  new AwsError("ResourceNotFoundException", `Firehose ${name} not found under account ${account}.`);

/** Puts come before the stream is ACTIVE, or after it has ceased to be. */
export const streamNotActive = (name: string, account: string): AwsError =>
  new AwsError("ResourceNotFoundException", `Firehose ${name} is not active in ${account} account.`);

export const alreadyExists = (name: string, account: string): AwsError =>
  new AwsError("ResourceInUseException", `Firehose ${name} under accountId ${account} already exists`);

export const notDeletable = (name: string, account: string, status: string): AwsError =>
  new AwsError(
    "ResourceInUseException",
    `Firehose ${name} under account ${account} cannot be deleted in ${status} state`,
  );

export const notUpdatable = (name: string, status: string): AwsError =>
  new AwsError("ResourceInUseException", `Cannot update firehose: ${name} when it is in ${status} status`);

export const beingDeleted = (name: string, account: string): AwsError =>
  new AwsError(
    "ResourceInUseException",
    `Firehose ${name} under account ${account} is in the DELETING state.`,
  );

export const staleVersion = (name: string, current: string, given: string): AwsError =>
  new AwsError(
    "ConcurrentModificationException",
    `Cannot update firehose: ${name} since the current version id: ${current} and specified version id: ${given} do not match`,
  );

export const limitExceeded = (message: string): AwsError => new AwsError("LimitExceededException", message);

/** The role's trust policy does not let Firehose in, or there is no such role. */
export const roleNotAssumable = (roleArn: string): AwsError =>
  invalidArgument(`Firehose is unable to assume role ${roleArn}. Please check the role provided.`);

/** IAM lets nobody pass a role of another account, whatever policies say. */
export const roleOfAnotherAccount = (): AwsError =>
  new AwsError("AccessDeniedException", "Cross-account pass role is not allowed.");

/** Direct puts on a stream that takes CloudWatch Logs' subscriptions only. */
export const notFromCloudWatch = (name: string, account: string): AwsError =>
  new AwsError(
    "InvalidSourceException",
    `Put to Firehose failed for AccountId: ${account}, FirehoseName: ${name} because the request is not originating from CloudWatch.`,
  );

/**
 * The caller's clock is off, so its signature is too old or too new. Times are in ISO 8601's basic form.
 * @param limit the earliest or latest signature that would be taken
 */
export const clockOff = (signed: string, now: string, early: boolean, limit: string): AwsError =>
  new AwsError(
    "InvalidSignatureException",
    early
      ? `Signature expired: ${signed} is now earlier than ${limit} (${now} - 15 min.)`
      : `Signature not yet current: ${signed} is still later than ${limit} (${now} + 15 min.)`,
  );

/** More than the stream's quota; the same text stands in the failed entries of a batch. */
export const SLOW_DOWN = { code: "ServiceUnavailableException", message: "Slow down." } as const;

export const slowDown = (): AwsError => new AwsError(SLOW_DOWN.code, SLOW_DOWN.message, 500);

/** The local disk, which is Firehose's storage here, does not take the records. */
export const notStored = (reason: string): AwsError =>
  new AwsError(
    "ServiceUnavailableException",
    `The records could not be stored: ${reason}. Nothing of the request was kept. Free space in the state directory and send it again.`,
    503,
  );
