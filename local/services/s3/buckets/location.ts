import { AwsError } from "../../../core/errors";
import { HOME_REGION, ZONE_LETTERS } from "../../../core/regions";

/** The oldest Region takes buckets for every other one, and is itself named by leaving the constraint out. */
const GLOBAL_REGION = HOME_REGION;
/** An old name of a Region that S3 still takes, and gives back. */
const OLD_NAMES: Readonly<Record<string, string>> = { EU: "eu-west-1" };

/**
 * Decides where a bucket is made.
 * @param constraint LocationConstraint of the request
 * @param signedFor Region of the request's signature
 * @throws AwsError InvalidLocationConstraint, IllegalLocationConstraintException
 */
export function regionFor(constraint: string | undefined, signedFor: string): string {
  if (signedFor === GLOBAL_REGION) {
    if (!constraint) return GLOBAL_REGION;
    const region = OLD_NAMES[constraint] ?? constraint;
    if (!(region in ZONE_LETTERS) || region === GLOBAL_REGION) throw invalid(constraint);
    return region;
  }
  const same = constraint === signedFor || (constraint && OLD_NAMES[constraint] === signedFor);
  if (!same) throw illegal(constraint || "unspecified");
  return signedFor;
}

const invalid = (constraint: string): AwsError =>
  new AwsError("InvalidLocationConstraint", "The specified location-constraint is not valid", 400, {
    LocationConstraint: constraint,
  });

const illegal = (constraint: string): AwsError =>
  new AwsError(
    "IllegalLocationConstraintException",
    `The ${constraint} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  );
