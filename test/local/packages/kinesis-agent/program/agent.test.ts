import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Agent } from "../../../../../local/packages/kinesis-agent/program/agent";
import { Values } from "../../../../../local/packages/kinesis-agent/program/config/values";
import { AgentLog } from "../../../../../local/packages/kinesis-agent/program/log";
import { classFolder } from "../../../../support/class-folder";
import { ManualClock, settled } from "../../../../support/manual-clock";

function agentOver(
  folder: string,
  sent: string[],
  log = new AgentLog(join(folder, "log"), new ManualClock()),
) {
  const clock = new ManualClock();
  const agent = new Agent({
    configuration: new Values({
      "log.statusReportingPeriodSeconds": 1,
      flows: [
        {
          filePattern: "/a.log*",
          deliveryStream: "s",
          initialPosition: "START_OF_FILE",
          maxBufferAgeMillis: 2000,
        },
      ],
    }),
    ...{ clock, log, at: (path: string) => join(folder, path), random: () => 0.5 },
    sender: () => ({
      async send(records) {
        sent.push(...records.map(({ data }) => data.toString()));
        return records.map(() => undefined);
      },
      close: () => undefined,
    }),
  });
  return { agent, clock };
}

describe("the agent", () => {
  it("reads, sends and tells of its progress; what it has not sent when it ends it sends at the next start", async () => {
    using folder = classFolder();
    const sent: string[] = [];
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(join(folder.path, "a.log"), "1\n2\n");
    const first = agentOver(folder.path, sent);
    first.agent.start();
    for (let second = 0; second < 3; second++) await first.clock.advance(1000);
    expect(sent).toEqual(["1\n", "2\n"]);
    writeFileSync(join(folder.path, "a.log"), "1\n2\n3\n");
    await first.clock.advance(100);
    await first.agent.stop();
    const second = agentOver(folder.path, sent);
    second.agent.start();
    for (let time = 0; time < 3; time++) await second.clock.advance(1000);
    await second.agent.stop();
    await settled();
    expect(sent).toEqual(["1\n", "2\n", "3\n"]);
    const log = readFileSync(join(folder.path, "log"), "utf8");
    expect(log).toContain(
      "(Agent.MetricsEmitter RUNNING) com.amazon.kinesis.streaming.agent.Agent [INFO] Agent: Progress: 2 records parsed (4 bytes), and 2 records sent successfully to destinations. Uptime: 3000ms",
    );
    expect(log).toContain(
      "Tailer has parsed 3 records (6 bytes), transformed 0 records, skipped 0 records, and has successfully sent 2 records",
    );
    expect(log).toContain("Agent: Shut down completed in 0 ms.");
  });
});
