import { UNIT_FILE } from "../../../../../../lib/constructs/generator-files";
import {
  notCarriedOut,
  parseTime,
  parseUnitFile,
  serviceUnit,
} from "../../../../../../local/services/ec2/host/systemd/unit-file";

const unit = (text: string) => serviceUnit("app", parseUnitFile(text));

describe("unit files", () => {
  it("have sections, comments, lines that go on, and values that are taken back", () => {
    const file = parseUnitFile(
      "# comment\n[Service]\nExecStart=/bin/a \\\n  b\n; no\nEnvironment=A=1\nEnvironment=\nEnvironment=B=2\n",
    );
    expect(file.get("Service")?.get("ExecStart")).toEqual(["/bin/a    b"]);
    expect(file.get("Service")?.get("Environment")).toEqual(["B=2"]);
  });

  it("describe the generator of the lab", () => {
    expect(unit(UNIT_FILE)).toMatchObject({
      type: "notify",
      notifyAccess: "all",
      start: ["/usr/bin/node /opt/loglab/generator/index.js"],
      environmentFiles: ["/etc/loglab/generator.env"],
      directories: { STATE_DIRECTORY: ["loglab"] },
      restart: "on-failure",
      restartWait: 5000,
      startTimeout: 240_000,
      stopTimeout: 30_000,
    });
  });

  it("say nothing of much: then systemd's defaults hold", () => {
    expect(unit("[Service]\nExecStart=/bin/true")).toMatchObject({
      type: "simple",
      restart: "no",
      restartWait: 100,
      startTimeout: 90_000,
      stopTimeout: 90_000,
      notifyAccess: "main",
      startLimit: { burst: 5, interval: 10_000 },
    });
    expect(unit("[Service]\nType=oneshot\nExecStart=/bin/true").startTimeout).toBe(Number.POSITIVE_INFINITY);
  });

  it("tell what a service here runs without", () => {
    const text =
      "[Unit]\nDescription=a\nAfter=network.target\n[Service]\nExecStart=/bin/a\nUser=b\nNice=5\nX-Ours=1\n[Install]\nWantedBy=c\n[X-Other]\nA=1";
    expect(notCarriedOut(parseUnitFile(text))).toEqual(["After=network.target", "User=b", "Nice=5"]);
    expect(notCarriedOut(parseUnitFile(UNIT_FILE)).map((line) => line.replace(/=.*/, ""))).toEqual([
      "Wants",
      "After",
      "DynamicUser",
    ]);
  });

  it.each(["Type=forking", "Type=dbus", "Restart=sometimes"])("are refused with %s", (line) => {
    expect(() => unit(`[Service]\n${line}\nExecStart=/bin/true`)).toThrow(`app with ${line} is not modelled`);
  });

  it.each([
    ["5", 5000],
    ["100ms", 100],
    ["1min 30s", 90_000],
    ["1.5h", 5_400_000],
    ["infinity", Number.POSITIVE_INFINITY],
  ])("read the time span %s", (text, milliseconds) => {
    expect(parseTime(text)).toBe(milliseconds);
  });
});
