import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { AgentLog } from "../../../../../local/packages/kinesis-agent/program/log";
import { classFolder } from "../../../../support/class-folder";
import { ManualClock } from "../../../../support/manual-clock";

describe("the agent's log", () => {
  it("has the form of the agent's, and is rolled every hour", async () => {
    using folder = classFolder();
    const clock = new ManualClock();
    const log = new AgentLog(join(folder.path, "agent.log"), clock);
    log.info("a.B", "first");
    await clock.advance(60 * 60 * 1000);
    log.error("a.B", "second", new TypeError("why"), "thread");
    expect(readFileSync(join(folder.path, "agent.log"), "utf8")).toBe(
      "2026-01-15 13:00:00.000+0000  (thread) a.B [ERROR] second\nTypeError: why\n",
    );
    expect(gunzipSync(readFileSync(join(folder.path, "agent-2026-01-15-12.log.gz"))).toString()).toBe(
      "2026-01-15 12:00:00.000+0000  (main) a.B [INFO] first\n",
    );
    expect(readdirSync(folder.path)).toHaveLength(2);
  });
});
