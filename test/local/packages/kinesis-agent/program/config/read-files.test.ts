import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfiguration } from "../../../../../../local/packages/kinesis-agent/program/config/read-files";
import { AgentLog } from "../../../../../../local/packages/kinesis-agent/program/log";
import { classFolder } from "../../../../../support/class-folder";
import { ManualClock } from "../../../../../support/manual-clock";

describe("configuration files of the agent", () => {
  it("bring the flows of all of them, but for one that is garbage", () => {
    using folder = classFolder();
    const at = (path: string): string => join(folder.path, path);
    const log = new AgentLog(at("agent.log"), new ManualClock());
    mkdirSync(at("/etc/aws-kinesis/agent.d"), { recursive: true });
    writeFileSync(at("/etc/aws-kinesis/agent.json"), '{"maxSendingThreads":4,"flows":[{"a":1}]}');
    writeFileSync(at("/etc/aws-kinesis/agent.d/more.json"), '{"flows":[{"b":1}]}');
    writeFileSync(at("/etc/aws-kinesis/agent.d/zz.json"), "garbage");
    const { map } = readConfiguration("/etc/aws-kinesis/agent.json", at, log);
    expect(map).toEqual({ maxSendingThreads: 4, flows: [{ a: 1 }, { b: 1 }] });
    const text = readFileSync(at("agent.log"), "utf8");
    expect(text).toContain("[WARN] Error reading configuration file, ignoring - zz.json");
    expect(text).toContain("[INFO] Found 2 configured flow(s)");
  });

  it("are named when there is none", () => {
    using folder = classFolder();
    const log = new AgentLog(join(folder.path, "agent.log"), new ManualClock());
    expect(() =>
      readConfiguration("/etc/aws-kinesis/agent.json", (path) => join(folder.path, path), log),
    ).toThrow(
      "Failed when reading configuration file: /etc/aws-kinesis/agent.json: /etc/aws-kinesis/agent.json (No such file or directory)",
    );
  });
});
