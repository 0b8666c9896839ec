import { tmpdir } from "node:os";
import { spawnLeashed } from "../../../../../../local/core/leash";
import { Service } from "../../../../../../local/services/ec2/host/systemd/service";
import { parseUnitFile, serviceUnit } from "../../../../../../local/services/ec2/host/systemd/unit-file";
import { ManualClock } from "../../../../../support/manual-clock";

/** A service whose command lines are run by the shell. */
function serviceOf(text: string) {
  const clock = new ManualClock();
  const states: string[] = [];
  const lines: string[] = [];
  const waiting: { test(): boolean; resolve(): void }[] = [];
  const look = (): void => {
    for (const one of waiting.splice(0)) one.test() ? one.resolve() : waiting.push(one);
  };
  const service = new Service("app", serviceUnit("app", parseUnitFile(`[Service]\n${text}`)), {
    clock,
    spawn: async (line) =>
      spawnLeashed("/bin/sh", ["-c", line], { cwd: tmpdir(), env: { PATH: "/usr/bin:/bin" } }),
    log: (source, line) => {
      lines.push(`${source}: ${line}`);
      look();
    },
    changed: (state) => {
      states.push(state);
      look();
    },
  });
  const until = (test: () => boolean): Promise<void> =>
    test() ? Promise.resolve() : new Promise((resolve) => void waiting.push({ test, resolve }));
  return { service, clock, states, lines, until };
}

describe("a service", () => {
  it("is active as soon as it runs, and stops when it is told", async () => {
    const { service, states } = serviceOf("ExecStart=exec sleep 1000");
    await service.start();
    expect(service.state).toBe("active");
    await service.stop();
    expect(states).toEqual(["activating", "active", "deactivating", "inactive"]);
  });

  it("is killed when it does not end within its stop time-out", async () => {
    const { service, clock, until, lines } = serviceOf(
      "ExecStart=trap '' TERM; echo up; while :; do sleep 1; done\nTimeoutStopSec=5",
    );
    await service.start();
    await until(() => lines.includes("service: up"));
    const stopped = service.stop();
    await clock.advance(5000);
    await stopped;
    expect(service.state).toBe("inactive");
  });

  it("is ready when it says so, and fails when it does not say so in time", async () => {
    const ready = serviceOf("Type=notify\nNotifyAccess=all\nExecStart=exec sleep 1000");
    const starting = ready.service.start();
    await ready.until(() => ready.service.state === "activating");
    ready.service.notify({ READY: "1" }, false);
    await starting;
    expect(ready.service.state).toBe("active");
    await ready.service.kill();
    const silent = serviceOf("Type=notify\nExecStart=exec sleep 1000\nTimeoutStartSec=7");
    const failed = expect(silent.service.start()).rejects.toThrow("Could not start app: timeout");
    await silent.clock.advance(7000);
    await failed;
    await silent.service.kill();
  });

  it("is active when what runs behind its start has ended, and fails with that", async () => {
    const slow = serviceOf("Type=exec\nExecStart=exec sleep 1000\nExecStartPost=echo behind");
    await slow.service.start();
    expect(slow.lines).toContain("service: behind");
    await slow.service.kill();
    const broken = serviceOf("Type=exec\nExecStart=exec sleep 1000\nExecStartPost=exit 3");
    await expect(broken.service.start()).rejects.toThrow("Control process exited, code=exited, status=3");
    expect(broken.service.state).toBe("failed");
    await broken.service.kill();
  });

  it("hears only its main process unless NotifyAccess lets others speak", async () => {
    const { service, lines, until } = serviceOf("Type=notify\nExecStart=exec sleep 1000");
    void service.start().catch(() => undefined);
    await until(() => service.state === "activating");
    service.notify({ READY: "1" }, false);
    expect(service.state).toBe("activating");
    expect(lines.at(-1)).toMatch(/reception is only permitted for the main process/);
    service.notify({ READY: "1" }, true);
    expect(service.state).toBe("active");
    await service.kill();
  });

  it("is started again after a failure, when its wait has passed", async () => {
    const { service, clock, until, states } = serviceOf("ExecStart=exit 1\nRestart=on-failure\nRestartSec=3");
    await service.start();
    await until(() => service.state === "auto-restart");
    const before = states.length;
    await clock.advance(2999);
    expect(states).toHaveLength(before);
    await clock.advance(1);
    await until(() => states.length > before);
    expect(states[before]).toBe("activating");
    await service.kill();
  });

  it("is given up when it is started too often", async () => {
    const { service, clock, until, lines } = serviceOf("ExecStart=exit 1\nRestart=always\nRestartSec=0");
    await service.start();
    const givenUp = () => lines.some((line) => line.includes("Start request repeated too quickly."));
    while (!givenUp()) {
      await until(() => service.state === "auto-restart" || givenUp());
      await clock.advance(1);
    }
    expect(service.state).toBe("failed");
  });

  it("is done when its one shot has succeeded, and failed when not", async () => {
    const done = serviceOf("Type=oneshot\nExecStart=echo once");
    await done.service.start();
    expect(done.states).toEqual(["activating", "active", "inactive"]);
    const failed = serviceOf("Type=oneshot\nExecStart=exit 4");
    await expect(failed.service.start()).rejects.toThrow("Control process exited, code=exited, status=4");
  });

  it("runs what comes before and behind it, and minds a `-`", async () => {
    const { service, lines } = serviceOf(
      "ExecStartPre=-exit 1\nExecStartPre=echo before\nExecStart=exec sleep 1000\nExecStartPost=echo behind",
    );
    await service.start();
    expect(lines).toContain("service: before");
    await service.kill();
    const refused = serviceOf("ExecStartPre=exit 2\nExecStart=exec sleep 1000");
    await expect(refused.service.start()).rejects.toThrow("status=2");
  });
});
