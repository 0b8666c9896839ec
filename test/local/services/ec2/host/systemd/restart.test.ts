import { restarts } from "../../../../../../local/services/ec2/host/systemd/restart";
import type { RestartPolicy } from "../../../../../../local/services/ec2/host/systemd/unit-file";

const CLEAN = { code: 0, signal: null };
const FAILED = { code: 1, signal: null };
const TERMINATED = { code: null, signal: "SIGTERM" as const };
const KILLED = { code: null, signal: "SIGKILL" as const };

/** The table of systemd.service(5). */
test.each<[RestartPolicy, boolean, boolean, boolean, boolean]>([
  ["no", false, false, false, false],
  ["always", true, true, true, true],
  ["on-success", true, false, true, false],
  ["on-failure", false, true, false, true],
  ["on-abnormal", false, false, false, true],
  ["on-abort", false, false, false, true],
])("Restart=%s after exit 0, exit 1, SIGTERM, SIGKILL", (policy, ...expected) => {
  expect([CLEAN, FAILED, TERMINATED, KILLED].map((exit) => restarts(policy, exit))).toEqual(expected);
});
