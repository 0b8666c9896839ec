import type { ClassReview } from "../../guardrails/guardrail";
import { costCeiling } from "./cost-ceiling";
import { nameCollisions } from "./name-collisions";
import { regionQuotas } from "./region-quotas";
import { stackTags } from "./stack-tags";

/** Every rule on a class as a whole, in the order of reports. */
export const CLASS_REVIEWS: readonly ClassReview[] = [nameCollisions, stackTags, regionQuotas, costCeiling];
