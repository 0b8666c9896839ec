import type { ResourcePlan } from "../plan/plan";
import { propertyFailure } from "../properties/failure-text";
import type { ValidationFinding } from "../records";

/** Name of the validation that looks at properties before anything is made. */
export const PROPERTY_VALIDATION = "AWS::EarlyValidation::PropertyValidation";

/** @returns what early validation has to say of a plan's resources, one finding for each thing that is wrong */
export function findings(resources: readonly ResourcePlan[]): ValidationFinding[] {
  return resources.flatMap(({ logicalId, desired, problems }) =>
    problems.map((problem) => ({
      name: PROPERTY_VALIDATION,
      logicalId,
      type: desired.type,
      path: `/Resources/${logicalId}/Properties${problem.path === "/" ? "" : problem.path}`,
      reason: propertyFailure([problem]),
    })),
  );
}
