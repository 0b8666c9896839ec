import { BUCKET_FAULTS } from "./buckets";
import type { Fault } from "./fault";
import { FUNCTION_FAULTS } from "./functions";
import { HOST_FAULTS } from "./hosts";
import { ROLE_FAULTS } from "./roles";
import { STREAM_FAULTS } from "./streams";
import { TEMPLATE_FAULTS } from "./templates";

export { CLASS_FAULTS } from "./classes";

/** Every defect of a template, in the order of the table. */
export const FAULTS: readonly Fault[] = [
  ...BUCKET_FAULTS,
  ...STREAM_FAULTS,
  ...FUNCTION_FAULTS,
  ...ROLE_FAULTS,
  ...HOST_FAULTS,
  ...TEMPLATE_FAULTS,
];
