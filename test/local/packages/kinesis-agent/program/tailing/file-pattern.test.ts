import { FilePattern } from "../../../../../../local/packages/kinesis-agent/program/tailing/file-pattern";

describe("a file pattern of the agent", () => {
  it.each([
    ["/var//log/a.log*", "a.log.1", true],
    ["/var/log/a.log*", "a.log.1.GZ", false],
    ["/var/log/a.log*", "a.log.bz2", false],
    ["/var/log/a.log", "a_log", false],
    ["/var/log/*", ".hidden", true],
    ["/var/log/?.log", "ab.log", false],
    ["/var/log/[!ab].log", "c.log", true],
    ["/var/log/[a-c].log", "d.log", false],
    ["/var/log/{access,error}.log", "error.log", true],
    ["/var/log/{access,error}.log", "access,error.log", false],
    ["/var/log/a,b.log", "a,b.log", true],
    ["/var/log/\\*.log", "x.log", false],
  ])("%s and %s: %s", (pattern, name, matches) => {
    expect(FilePattern.parse(pattern).matches(name)).toBe(matches);
  });

  it("is refused when its braces do not close", () => {
    expect(() => FilePattern.parse("/var/log/{a")).toThrow("is no glob");
  });
});
