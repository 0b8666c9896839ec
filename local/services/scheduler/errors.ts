import { AwsError } from "../../core/errors";

/** A shape or a rule of EventBridge Scheduler is broken. Its errors name their sentence `Message`. */
export const invalid = (message: string): AwsError =>
  new AwsError("ValidationException", message, 400, { Message: message });

const notFound = (message: string): AwsError =>
  new AwsError("ResourceNotFoundException", message, 404, { Message: message });

const conflict = (message: string): AwsError =>
  new AwsError("ConflictException", message, 409, { Message: message });

export const scheduleNotFound = (name: string): AwsError => notFound(`Schedule ${name} does not exist.`);

export const groupNotFound = (name: string): AwsError => notFound(`Schedule group ${name} does not exist.`);

export const scheduleExists = (name: string): AwsError => conflict(`Schedule ${name} already exists.`);

export const groupExists = (name: string): AwsError => conflict(`Schedule group ${name} already exists.`);

/** The group `default` belongs to the account. */
export const defaultGroup = (): AwsError => invalid("The default schedule group cannot be deleted.");

export const invalidExpression = (expression: string): AwsError =>
  invalid(`Invalid Schedule Expression ${expression}.`);

export const invalidTimeZone = (zone: string): AwsError =>
  invalid(`Invalid ScheduleExpressionTimezone ${zone}.`);

/** The trust policy of the schedule's role does not let the scheduler in. */
export const roleNotAssumable = (): AwsError =>
  invalid("The execution role you provide must allow AWS EventBridge Scheduler to assume the role.");

export const tooManyTags = (): AwsError => invalid("A schedule group can have at most 50 tags.");

export const invalidToken = (): AwsError => invalid("Invalid NextToken.");
