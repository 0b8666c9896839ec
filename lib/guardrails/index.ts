import { deletionPolicy } from "./deletion-policy";
import type { Guardrail } from "./guardrail";
import { imageArchitecture } from "./image-architecture";
import { physicalNames } from "./physical-names";
import { processorBuffer } from "./processor-buffer";
import { transformTimeout } from "./transform-timeout";
import { userDataSize } from "./user-data-size";

/** Every rule, in the order of reports. */
export const GUARDRAILS: readonly Guardrail[] = [
  processorBuffer,
  transformTimeout,
  deletionPolicy,
  userDataSize,
  imageArchitecture,
  physicalNames,
];
