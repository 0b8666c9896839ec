import { deletionPolicy } from "./deletion-policy";
import { emptiedBuckets } from "./emptied-buckets";
import type { Guardrail } from "./guardrail";
import { imageArchitecture } from "./image-architecture";
import { ownedLogGroups } from "./owned-log-groups";
import { physicalNames } from "./physical-names";
import { prefixExpressions } from "./prefix-expressions";
import { processorBuffer } from "./processor-buffer";
import { processorRetries } from "./processor-retries";
import { transformTimeout } from "./transform-timeout";
import { userDataSize } from "./user-data-size";

/** Every rule that a synth keeps, in the order of reports: what AWS would refuse, and what would stay behind. */
export const GUARDRAILS: readonly Guardrail[] = [
  processorBuffer,
  processorRetries,
  transformTimeout,
  prefixExpressions,
  deletionPolicy,
  emptiedBuckets,
  ownedLogGroups,
  userDataSize,
  imageArchitecture,
  physicalNames,
];
