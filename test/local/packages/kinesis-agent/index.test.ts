import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commandOf, kinesisAgent } from "../../../../local/packages/kinesis-agent";
import { classFolder } from "../../../support/class-folder";

describe("the package of the Kinesis Agent", () => {
  it("brings a unit, a configuration and the program that the unit starts", () => {
    expect(Object.keys(kinesisAgent.files ?? {})).toEqual([
      "/usr/lib/systemd/system/aws-kinesis-agent.service",
      "/etc/aws-kinesis/agent.json",
    ]);
    expect(kinesisAgent.names.test("aws-kinesis-agent")).toBe(true);
    expect(kinesisAgent.programs[0]?.paths.test("/usr/bin/start-aws-kinesis-agent")).toBe(true);
  });

  it("is the stand-in, or the real one where KINESIS_AGENT_HOME says so", async () => {
    using folder = classFolder();
    const place = { root: "/r", directory: folder.path, region: "eu-west-1" };
    const { command, args } = await commandOf(place, {});
    expect(command).toBe(process.execPath);
    expect(args.slice(1)).toEqual(["--root", "/r", "--region", "eu-west-1"]);
    expect(existsSync(args[0] ?? "")).toBe(true);
    await mkdir(join(folder.path, "bin"));
    await writeFile(join(folder.path, "bin/java"), "#!/bin/sh\n", { mode: 0o755 });
    const real = await commandOf(place, { KINESIS_AGENT_HOME: "/agent", JAVA_HOME: folder.path });
    expect(real.args.slice(5)).toEqual([
      ...["--home", "/agent", "--java", join(folder.path, "bin/java")],
      ...["--work", join(folder.path, "kinesis-agent")],
    ]);
  });
});
