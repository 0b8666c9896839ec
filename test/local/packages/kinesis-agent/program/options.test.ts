import { parseOptions, pathIn } from "../../../../../local/packages/kinesis-agent/program/options";

describe("options of the agent's program", () => {
  it("are the local cloud's, and those that the instance gives", () => {
    expect(parseOptions(["--root", "/r", "--region", "eu-west-1"])).toEqual({
      root: "/r",
      region: "eu-west-1",
      configuration: "/etc/aws-kinesis/agent.json",
    });
    const real = ["--home", "/h", "--java", "/j", "--work", "/w"];
    expect(parseOptions(["--root", "/r", ...real, "-c", "/r/etc/other.json"])).toMatchObject({
      configuration: "/etc/other.json",
      real: { home: "/h", java: "/j", work: "/w" },
    });
    expect(() => parseOptions(["--fast"])).toThrow("--fast");
  });

  it("lead paths below the instance's root", () => {
    expect(pathIn("/r")("/var/log")).toBe("/r/var/log");
  });
});
