import type { Review } from "../../guardrails/guardrail";
import { assetKeys } from "./asset-keys";
import { encryptedVolumes } from "./encrypted-volumes";
import { endOfLife } from "./end-of-life";
import { imdsv2 } from "./imdsv2";
import { narrowGrants } from "./narrow-grants";
import { noIngress } from "./no-ingress";
import { pipelineGrants } from "./pipeline-grants";
import { publicAccess } from "./public-access";
import { stackSize } from "./stack-size";
import { teardownOrder } from "./teardown-order";
import { trustPolicies } from "./trust-policies";
import { userDataSyntax } from "./user-data-syntax";

/** Every rule on templates that the validation alone keeps, in the order of reports. */
export const REVIEWS: readonly Review[] = [
  pipelineGrants,
  narrowGrants,
  assetKeys,
  trustPolicies,
  publicAccess,
  noIngress,
  imdsv2,
  encryptedVolumes,
  teardownOrder,
  userDataSyntax,
  endOfLife,
  stackSize,
];
