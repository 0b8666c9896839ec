import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Happening } from "../../../generator/happenings";
import { notifyReady } from "../../../generator/report/readiness";
import { TemporaryDirectory } from "../temporary-directory";

/** Puts a program of the name `systemd-notify` into a directory, which writes down its arguments and its socket. */
function install(directory: string, exitCode: number): void {
  const path = join(directory, "systemd-notify");
  writeFileSync(path, `#!/bin/sh\necho "$@ $NOTIFY_SOCKET" > ${directory}/told\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
}

const socket = "/run/systemd/notify";

describe("notifyReady", () => {
  test("lets systemd's own program tell that the unit is ready", async () => {
    using directory = new TemporaryDirectory();
    install(directory.path, 3);
    const failed = await new Promise<Happening>((resolve) => {
      notifyReady({ PATH: `${directory.path}:${process.env.PATH}`, NOTIFY_SOCKET: socket }, resolve);
    });
    expect(readFileSync(join(directory.path, "told"), "utf8")).toBe(`--ready ${socket}\n`);
    expect(failed).toEqual({ kind: "readiness-failed", message: "systemd-notify ended with 3" });
  });

  test("says so when there is no such program, and goes on", async () => {
    using directory = new TemporaryDirectory();
    const failed = await new Promise<Happening>((resolve) => {
      notifyReady({ PATH: directory.path, NOTIFY_SOCKET: socket }, resolve);
    });
    expect(failed).toEqual({ kind: "readiness-failed", message: "spawn systemd-notify ENOENT" });
  });

  test("starts nothing when nobody waits for it", () => {
    using directory = new TemporaryDirectory();
    install(directory.path, 0);
    const happenings: Happening[] = [];
    notifyReady({ PATH: directory.path }, (happening) => happenings.push(happening));
    expect([existsSync(join(directory.path, "told")), happenings]).toEqual([false, []]);
  });
});
