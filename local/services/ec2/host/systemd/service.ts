import type { ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import type { Cancel, Clock } from "../../../../core/clock";
import { signalGroup } from "../../../../core/leash";
import { restarts } from "./restart";
import type { ServiceUnit } from "./unit-file";

export type ServiceState = "inactive" | "activating" | "active" | "deactivating" | "auto-restart" | "failed";

/** How a main process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What a service needs of its host. */
export interface ServiceHost {
  clock: Clock;
  /** Starts a command line of the unit. @throws Error when there is no such program */
  spawn(line: string): Promise<ChildProcess>;
  log(source: "service" | "systemd", line: string): void;
  /** Tells of every change. */
  changed(state: ServiceState): void;
}

/**
 * One service as systemd runs it.
 *
 *   inactive ──start──▶ activating ──ready──▶ active ──exit──▶ auto-restart ──▶ activating …
 *                            └──exit, time-out──▶ failed            └──no restart──▶ inactive | failed
 */
export class Service {
  private state_: ServiceState = "inactive";
  private main: ChildProcess | undefined;
  private starts: number[] = [];
  private waiting: { resolve(): void; reject(error: Error): void } | undefined;
  private cancelTimeout: Cancel = () => undefined;
  private cancelRestart: Cancel = () => undefined;
  private stopping: Promise<void> | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly unit: ServiceUnit,
    private readonly host: ServiceHost,
  ) {}

  get state(): ServiceState {
    return this.state_;
  }

  /**
   * Starts it, as `systemctl start` does.
   * @returns once it is active by the rules of its type
   * @throws Error when it fails before
   */
  start(): Promise<void> {
    if (this.state_ === "active") return Promise.resolve();
    this.cancelRestart();
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      void this.activate();
    });
  }

  /** Stops it: ExecStop, SIGTERM, and SIGKILL when the time-out has passed. */
  stop(): Promise<void> {
    this.stopping ??= this.deactivate().finally(() => {
      this.stopping = undefined;
    });
    return this.stopping;
  }

  /** Kills it at once. */
  async kill(): Promise<void> {
    this.cancelRestart();
    this.cancelTimeout();
    const { main } = this;
    if (main) this.set("deactivating");
    if (main) signalGroup(main, "SIGKILL");
    await this.ended;
  }

  /** The service, or a child of it, has sent a notification. */
  notify(assignments: Readonly<Record<string, string>>, fromMain: boolean): void {
    const { notifyAccess, type } = this.unit;
    if (notifyAccess === "none" || (notifyAccess === "main" && !fromMain)) {
      this.host.log(
        "systemd",
        `${this.name}: Got notification message, but reception is only permitted for the main process (NotifyAccess=${notifyAccess})`,
      );
      return;
    }
    if (assignments.STATUS !== undefined) this.host.log("systemd", `${this.name}: ${assignments.STATUS}`);
    if (assignments.READY === "1" && type === "notify" && this.state_ === "activating")
      void this.finishStart();
  }

  private async activate(): Promise<void> {
    const { startLimit, startPre, start, type } = this.unit;
    const now = this.host.clock.now();
    this.starts = [...this.starts.filter((time) => now - time < startLimit.interval), now];
    if (startLimit.burst > 0 && this.starts.length > startLimit.burst)
      return this.fail("Start request repeated too quickly.");
    this.set("activating");
    this.startTimer();
    try {
      for (const line of startPre) await this.runAside(line);
      if (start.length === 0) throw new Error("Service has no ExecStart= setting. Refusing.");
      if (type === "oneshot") {
        for (const line of start) await this.runAside(line);
        this.ready();
        if (!this.unit.remainAfterExit) this.set("inactive");
        return;
      }
      await this.runMain(start[0] ?? "");
      if (type !== "notify") await this.finishStart();
    } catch (error) {
      if (this.state_ === "activating") this.fail((error as Error).message);
    }
  }

  /** What runs behind the start belongs to it: the service is active when that has ended well. */
  private async finishStart(): Promise<void> {
    try {
      for (const line of this.unit.startPost) await this.runAside(line);
      if (this.state_ === "activating") this.ready();
    } catch (error) {
      if (this.state_ !== "activating") return;
      const { main } = this;
      this.fail((error as Error).message);
      if (main) signalGroup(main, "SIGTERM");
    }
  }

  private async runMain(line: string): Promise<void> {
    const child = await this.host.spawn(line);
    this.main = child;
    this.pipe(child);
    this.ended = new Promise((resolve) => {
      child.on("close", (code, signal) => {
        this.main = undefined;
        this.onExit({ code, signal });
        resolve();
      });
    });
  }

  /** Runs a command beside the main process to its end; a `-` in front of it says that its failure does not matter. */
  private async runAside(line: string): Promise<void> {
    const [, prefix = "", command = ""] = /^([-@:+!]*)(.*)$/.exec(line) ?? [];
    const child = await this.host.spawn(command);
    this.pipe(child);
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    if (code !== 0 && !prefix.includes("-"))
      throw new Error(`Control process exited, code=exited, status=${code ?? "killed"}`);
  }

  private pipe(child: ChildProcess): void {
    for (const stream of [child.stdout, child.stderr]) if (stream) this.lines(stream);
  }

  private lines(stream: Readable): void {
    let held = "";
    stream.setEncoding("utf8");
    stream.on("error", () => undefined);
    stream.on("data", (text: string) => {
      const lines = (held + text).split("\n");
      held = lines.pop() ?? "";
      for (const line of lines) this.host.log("service", line);
    });
    stream.on("end", () => {
      if (held !== "") this.host.log("service", held);
    });
  }

  private startTimer(): void {
    const { startTimeout } = this.unit;
    this.cancelTimeout();
    if (!Number.isFinite(startTimeout)) return;
    this.cancelTimeout = this.host.clock.after(startTimeout, () => {
      this.host.log("systemd", `${this.name}: start operation timed out. Terminating.`);
      const { main } = this;
      this.fail("timeout");
      if (main) signalGroup(main, "SIGKILL");
    });
  }

  private ready(): void {
    this.cancelTimeout();
    this.set("active");
    this.waiting?.resolve();
    this.waiting = undefined;
  }

  private onExit(exit: Exit): void {
    if (this.state_ === "deactivating" || this.state_ === "failed") return;
    const { code, signal } = exit;
    const how = signal ? `code=killed, status=${signal.replace("SIG", "")}` : `code=exited, status=${code}`;
    this.host.log("systemd", `${this.name}: Main process exited, ${how}`);
    const again = restarts(this.unit.restart, exit, this.unit.restartPrevented);
    const activating = this.state_ === "activating";
    if (activating || again || code !== 0) this.fail(`Main process exited, ${how}`);
    else this.set("inactive");
    if (again) this.restartLater();
  }

  private restartLater(): void {
    this.set("auto-restart");
    this.host.log("systemd", `${this.name}: Scheduled restart job.`);
    this.cancelRestart = this.host.clock.after(this.unit.restartWait, () => void this.activate());
  }

  private fail(reason: string): void {
    this.cancelTimeout();
    this.host.log("systemd", `${this.name}: Failed: ${reason}`);
    this.set("failed");
    this.waiting?.reject(new Error(`Could not start ${this.name}: ${reason}`));
    this.waiting = undefined;
  }

  private async deactivate(): Promise<void> {
    this.cancelRestart();
    this.cancelTimeout();
    this.waiting?.reject(new Error(`${this.name} was stopped while it started`));
    this.waiting = undefined;
    if (!this.main) {
      this.set("inactive");
      return;
    }
    this.set("deactivating");
    for (const line of this.unit.stop) await this.runAside(line).catch(() => undefined);
    const { main } = this;
    if (main) signalGroup(main, "SIGTERM");
    const kill = (): void => {
      if (main) signalGroup(main, "SIGKILL");
    };
    const cancel = Number.isFinite(this.unit.stopTimeout)
      ? this.host.clock.after(this.unit.stopTimeout, kill)
      : () => undefined;
    await this.ended;
    cancel();
    this.set("inactive");
  }

  private set(state: ServiceState): void {
    if (state === this.state_) return;
    this.state_ = state;
    this.host.changed(state);
  }
}
