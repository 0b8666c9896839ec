import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PACKAGES } from "../../../../../../local/packages";
import { Journal } from "../../../../../../local/services/ec2/host/journal";
import { Systemd } from "../../../../../../local/services/ec2/host/systemd/systemd";
import { type ClassFolder, classFolder } from "../../../../../support/class-folder";
import { ManualClock } from "../../../../../support/manual-clock";

interface Host {
  systemd: Systemd;
  /** What stands on the console, without times. */
  console(): string[];
  states: string[];
  unit(name: string, text: string): Promise<void>;
}

async function host(folder: ClassFolder): Promise<Host> {
  const clock = new ManualClock();
  const root = join(folder.path, "root");
  const units = join(root, "etc/systemd/system");
  await mkdir(units, { recursive: true });
  const journal = new Journal(join(folder.path, "journal"), clock, () => undefined);
  const states: string[] = [];
  const systemd = new Systemd({
    directory: folder.path,
    root,
    region: "us-east-1",
    packages: PACKAGES,
    clock,
    journal,
    environment: { OURS: "1" },
    notify: { add: () => undefined, address: () => "http://127.0.0.1:1/" },
    changed: (service, state) => states.push(`${service} ${state}`),
  });
  await systemd.open();
  return {
    systemd,
    states,
    console: () =>
      journal
        .output()
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/^\S+ /, "")),
    unit: (name, text) => writeFile(join(units, `${name}.service`), text),
  };
}

const SAY = (text: string): string => `[Service]\nType=oneshot\nExecStart=/bin/echo ${text}\n`;

describe("systemd of an instance", () => {
  it("runs a unit to its end with its environment and its directories", async () => {
    using folder = classFolder();
    const { systemd, unit, console, states } = await host(folder);
    await unit("app", `${SAY('$OURS "$' + '{STATE_DIRECTORY}"')}StateDirectory=app\n`);
    await systemd.start("app");
    expect(console()).toContain(`app: 1 ${join(folder.path, "root/var/lib/app")}`);
    expect(states).toEqual(["app activating", "app active", "app inactive"]);
    expect(systemd.names).toEqual(["app"]);
  });

  it("says on the console what of a unit it does not carry out", async () => {
    using folder = classFolder();
    const { systemd, unit, console } = await host(folder);
    await unit("app", `${SAY("hello")}User=nobody\n`);
    await systemd.start("app");
    expect(console()).toEqual([
      "systemd: app: User=nobody is not carried out by the local cloud, ignoring.",
      "app: hello",
    ]);
  });

  it("refuses a unit that is not there", async () => {
    using folder = classFolder();
    const { systemd } = await host(folder);
    await expect(systemd.start("app")).rejects.toThrow(
      "Failed to start app.service: Unit app.service not found.",
    );
  });

  it("starts at the next boot what was enabled, one that fails beside the others", async () => {
    using folder = classFolder();
    const before = await host(folder);
    for (const name of ["missing", "one", "two"]) await before.systemd.enable(name, true);
    await before.systemd.enable("two", false);
    const after = await host(folder);
    await after.unit("one", SAY("first"));
    await after.unit("two", SAY("second"));
    await after.systemd.startEnabled();
    expect(after.console()).toEqual(["one: first"]);
  });

  it("has a program once a package brought it, over a reboot too", async () => {
    using folder = classFolder();
    const before = await host(folder);
    await before.unit("app", "[Service]\nType=oneshot\nExecStart=/usr/bin/node -p 40+2\n");
    await expect(before.systemd.start("app")).rejects.toThrow("Failed to execute /usr/bin/node");
    await before.systemd.install(["nodejs24"]);
    const after = await host(folder);
    await after.systemd.start("app");
    expect(after.console()).toEqual(["app: 42"]);
  });
});
