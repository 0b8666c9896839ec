import { bootstrap } from "./checks/bootstrap";
import { clock } from "./checks/clock";
import { cost } from "./checks/cost";
import { expiry } from "./checks/expiry";
import { image } from "./checks/image";
import { instanceTypes } from "./checks/instance-type";
import { network } from "./checks/network";
import { quotas } from "./checks/quotas";
import { roles } from "./checks/roles";
import { runtimes } from "./checks/runtimes";
import { sessionTags } from "./checks/session-tags";
import { templates } from "./checks/templates";
import type { PreflightCheck } from "./preflight-check";

/** Everything that is looked at, what nothing helps against first. Credentials and account come before them all. */
export const CHECKS: readonly PreflightCheck[] = [
  roles,
  clock,
  bootstrap,
  expiry,
  runtimes,
  quotas,
  instanceTypes,
  image,
  sessionTags,
  templates,
  network,
  cost,
];
