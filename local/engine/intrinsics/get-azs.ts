import { availabilityZones } from "../../core/regions";
import { validationError } from "../errors";
import { type Intrinsic, isUnknown } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html */
export const getAzs: Intrinsic = {
  key: "Fn::GetAZs",
  async evaluate(argument, scope, evaluate) {
    const region = await evaluate(argument);
    if (isUnknown(region)) return KNOWN_AFTER_APPLY;
    if (typeof region !== "string") {
      throw validationError("Template error: every Fn::GetAZs object must have a String-typed value.");
    }
    return availabilityZones(region || scope.region);
  },
};
