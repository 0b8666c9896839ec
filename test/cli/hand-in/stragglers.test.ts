import { spawn } from "node:child_process";
import { once } from "node:events";
import { killStragglers } from "../../../cli/hand-in/stragglers";
import { isRunning } from "../../support/processes";

test("ends what bears the mark, and nothing else", async () => {
  const start = (mark: string) =>
    spawn("sleep", ["600"], { env: { PATH: "/usr/bin:/bin", MARK: mark }, detached: true });
  const marked = start("loglab-straggler-mark");
  const other = start("loglab-another");
  await Promise.all([once(marked, "spawn"), once(other, "spawn")]);
  const ended = once(marked, "exit");
  killStragglers("loglab-straggler-mark");
  if (process.platform !== "linux") marked.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
  expect(isRunning(other.pid ?? 0)).toBe(true);
  const gone = once(other, "exit");
  other.kill();
  await gone;
});
