import { AwsError } from "../core/errors";

/** Wrong request, wrong template, wrong moment: the code that CloudFormation gives for nearly everything. */
export const validationError = (message: string): AwsError => new AwsError("ValidationError", message);

/** A stack of this name or id is not there (DescribeStacks, GetTemplate, UpdateStack …). */
export const stackWithIdMissing = (stack: string): AwsError =>
  validationError(`Stack with id ${stack} does not exist`);

/** The same in the words of the event and change set APIs. */
export const stackMissing = (stack: string): AwsError => validationError(`Stack [${stack}] does not exist`);

export const stackExists = (stack: string): AwsError =>
  new AwsError("AlreadyExistsException", `Stack [${stack}] already exists`);

/** A change set of this name or ARN is not there. */
export const changeSetMissing = (changeSet: string): AwsError =>
  new AwsError("ChangeSetNotFound", `ChangeSet [${changeSet}] does not exist`, 404);

/** The change set cannot be executed or deleted as it stands. */
export const invalidChangeSetStatus = (message: string): AwsError =>
  new AwsError("InvalidChangeSetStatus", message);

export const changeSetExists = (changeSet: string, stackId: string): AwsError =>
  new AwsError("AlreadyExistsException", `ChangeSet ${changeSet} already exists for stack ${stackId}`);

/** The template holds what must be acknowledged, and the request does not. */
export const insufficientCapabilities = (capabilities: readonly string[]): AwsError =>
  new AwsError("InsufficientCapabilitiesException", `Requires capabilities : [${capabilities.join(", ")}]`);

/** The stack is in the middle of something, or in a state that allows no update. */
export const stackNotUpdatable = (stackId: string, status: string): AwsError =>
  validationError(`Stack:${stackId} is in ${status} state and can not be updated.`);

export const resourceMissing = (logicalId: string, stack: string): AwsError =>
  validationError(`Resource ${logicalId} does not exist for stack ${stack}`);

/**
 * What AWS takes and the local cloud does not, found in a template or a request: refused by name before anything is made.
 * @param what names it: `DeletionPolicy Snapshot of resource Table`
 */
export const refused = (what: string): AwsError =>
  validationError(
    `${what} is not modelled by the local cloud (see local/FIDELITY.md). Remove it, or deploy to AWS.`,
  );
