import { type Ending, imageEnding, packageEnding, runtimeEnding } from "../../../lib/facts/end-of-life";
import { DEFAULT_IMAGE_PARAMETER } from "../../../lib/facts/images";
import { PROGRAMS } from "../../../lib/facts/programs";
import { type Finding, noGo, ok, type PreflightCheck, warn } from "../preflight-check";

const DAY = 24 * 3600 * 1000;

/** Days before the end when it is time to do something. */
const SOON = 90;

/** Whether what the stacks run on is supported, today and until the class expires. */
export const runtimes: PreflightCheck = {
  name: "runtimes",
  about: "class",
  look({ labClass: { image = DEFAULT_IMAGE_PARAMETER, expires }, now }) {
    const endings = [
      runtimeEnding(PROGRAMS.lambdaRuntime),
      packageEnding(PROGRAMS.hostPackage),
      imageEnding(image),
    ].filter((ending) => ending !== undefined);
    const today = now();
    const last = Math.max(today, Date.parse(expires ?? "") || 0);
    const findings = endings.flatMap((ending) => judge(ending, today, last));
    if (findings.length > 0) return findings;
    return [ok(`${endings.map(({ name, ends }) => `${name} until ${ends}`).join(", ")}.`)];
  },
};

function judge({ name, ends, source }: Ending, now: number, last: number): Finding[] {
  // Supported through that day, wherever it ends last.
  const end = Date.parse(ends) + DAY;
  const fix = `Take a newer version of the lab, which runs on a newer one (${source}).`;
  if (end <= now) return [noGo(`${name} is out of support since ${ends}.`, fix)];
  if (end <= last) return [warn(`${name} goes out of support on ${ends}, before the class expires.`, fix)];
  if (end - now < SOON * DAY) return [warn(`${name} goes out of support on ${ends}.`, fix)];
  return [];
}
