import { readdir } from "node:fs/promises";
import type { RunInstancesCommandInput } from "@aws-sdk/client-ec2";
import type { StandIn } from "../../../core/package";
import { Machine, removeMachine } from "../host/machine";
import { NameServer } from "../host/name-server";
import { Notifications } from "../host/systemd/notify";
import { freePublicAddress } from "../network/addresses";
import { takeAddress } from "../network/elastic-ips";
import type { Instance, InstanceState } from "../records";
import type { Ec2Store, Tags } from "../store";
import type { Plan } from "./plan";
import { findProfile } from "./profiles";
import { leaveVolumes } from "./volumes";

/** A terminated instance is shown for an hour. */
const SHOWN = 60 * 60 * 1000;

/** The instances of a Region and the machines that stand for those that run. */
export class Instances {
  private readonly machines = new Map<string, Machine>();
  private readonly notifications: Notifications;
  private readonly names: NameServer;
  /** State changes of one instance happen one after the other. */
  private readonly turns = new Map<string, Promise<unknown>>();
  private closeRoutes: (() => void)[] = [];

  constructor(
    readonly store: Ec2Store,
    private readonly packages: readonly StandIn[],
  ) {
    this.notifications = new Notifications(store.cloud);
    this.names = new NameServer(store);
  }

  /** Powers on what ran when the cloud stopped, and ends what was ending. */
  async start(): Promise<void> {
    this.closeRoutes = [this.notifications.open(), this.names.open()];
    await this.sweep();
    for (const { id, state } of this.store.all("instance")) {
      if (state === "pending" || state === "running") void this.take(id, () => this.powerOn(id));
      if (state === "stopping") void this.take(id, () => this.settle(id, "stopped"));
      if (state === "shutting-down") void this.take(id, () => this.finish(id));
    }
  }

  /** Ends every process; the instances are still running for whoever asks, and are powered on at the next start. */
  async stop(): Promise<void> {
    await Promise.all([...this.machines.values()].map((machine) => machine.powerOff()));
    await Promise.all(this.turns.values());
    this.machines.clear();
    for (const close of this.closeRoutes) close();
  }

  /** @returns instances that Describe calls show */
  shown(ids: readonly string[] | undefined): Instance[] {
    const now = this.store.cloud.clock.now();
    return this.store
      .select("instance", ids)
      .filter(({ terminated }) => terminated === undefined || now - terminated < SHOWN);
  }

  /** @returns instances of an earlier request with the same client token */
  ofToken(token: RunInstancesCommandInput["ClientToken"]): Instance[] {
    return token === undefined
      ? []
      : this.store.all("instance").filter(({ clientToken }) => clientToken === token);
  }

  /** Keeps what is launched and powers it on; the boot goes on behind this. */
  async launch(plans: readonly Plan[], tags: Tags, volumeTags: Tags): Promise<Instance[]> {
    // All is put before the first wait: what another request launches meanwhile gets other addresses.
    await Promise.all(
      plans.flatMap(({ instance, volumes }) => [
        ...volumes.map((volume) => this.store.make("volume", volume, volumeTags)),
        this.store.make("instance", instance, tags),
      ]),
    );
    const launched = plans.map(({ instance }) => instance);
    for (const instance of launched) {
      this.tell(instance);
      void this.take(instance.id, () => this.powerOn(instance.id));
    }
    return launched;
  }

  /** Starts a stopped instance. */
  async powerUp(id: string): Promise<Instance> {
    const instance = this.store.get("instance", id);
    const pending: Instance = {
      ...instance,
      state: "pending",
      transition: "",
      launched: this.store.cloud.clock.now(),
      ...(instance.wantsPublicIp &&
        instance.publicIp === undefined && { publicIp: freePublicAddress(this.store) }),
    };
    delete pending.stateReason;
    await this.put(pending);
    void this.take(id, () => this.powerOn(id));
    return pending;
  }

  /** Stops a running instance: its services end in order. */
  async powerDown(id: string, force: boolean): Promise<Instance> {
    const stopping = await this.userInitiated(id, "stopping");
    void this.take(id, async () => {
      await this.halt(id, !force);
      await this.settle(id, "stopped");
    });
    return stopping;
  }

  /** Terminates an instance: its processes end, its disk goes. */
  async terminate(id: string): Promise<Instance> {
    const ending = await this.userInitiated(id, "shutting-down");
    void this.take(id, async () => {
      await this.halt(id, true);
      await this.finish(id);
    });
    return ending;
  }

  /** Boots a running instance again; id, addresses and disk stay. */
  reboot(id: string): void {
    void this.take(id, async () => {
      await this.halt(id, true);
      await this.powerOn(id);
    });
  }

  /** @returns the newest of what an instance has printed */
  console(id: string): string {
    return this.machines.get(id)?.journal.output() ?? "";
  }

  /** @returns what an instance's services, or its boot, printed last */
  lastWords(id: string): string | undefined {
    return this.machines.get(id)?.lastWords();
  }

  /** Another profile was attached, or none: the next credentials are those of its role. */
  forgetCredentials(id: string): void {
    this.machines.get(id)?.credentials.forget();
  }

  /** Waits until nothing is under way with an instance. */
  async settled(id: string): Promise<void> {
    await this.turns.get(id);
  }

  private async powerOn(id: string): Promise<void> {
    const instance = this.store.find("instance", id);
    if (instance?.state !== "pending" && instance?.state !== "running") return;
    const machine = new Machine({
      store: this.store,
      notifications: this.notifications,
      names: this.names,
      packages: this.packages,
      id,
      roleArn: () => this.roleArn(id),
    });
    this.machines.set(id, machine);
    try {
      await machine.start();
    } catch (error) {
      return await this.giveUp(id, error as Error);
    }
    const started = this.store.get("instance", id);
    if (started.state === "pending") await this.put({ ...started, state: "running" });
  }

  /** The machine itself failed, say for want of disk. As on AWS a launch then ends in termination, a later start in a stop. */
  private async giveUp(id: string, { message }: Error): Promise<void> {
    await this.halt(id, false);
    const code = "Server.InternalError";
    const stateReason = { code, message: `${code}: Internal error on launch (${message})` };
    const instance = this.store.get("instance", id);
    await this.put({ ...instance, stateReason });
    await (instance.booted ? this.settle(id, "stopped") : this.finish(id));
  }

  private async halt(id: string, gracefully: boolean): Promise<void> {
    const machine = this.machines.get(id);
    await machine?.stop({ gracefully });
    this.machines.delete(id);
  }

  private async settle(id: string, state: InstanceState): Promise<void> {
    const { publicIp, ...instance } = this.store.get("instance", id);
    const elastic = this.store.all("elastic-ip").some(({ ip }) => ip === publicIp);
    await this.put({ ...instance, state, ...(elastic && publicIp !== undefined && { publicIp }) });
  }

  /** What a terminated instance had goes with it. */
  private async finish(id: string): Promise<void> {
    const { store } = this;
    const instance = store.get("instance", id);
    await leaveVolumes(store, instance);
    for (const address of store.all("elastic-ip"))
      if (address.association?.instance === id) await takeAddress(store, address);
    // What cannot be removed now is swept at the next start.
    await removeMachine(store, id).catch(() => undefined);
    const { publicIp: _ip, ...rest } = instance;
    await this.put({ ...rest, state: "terminated", blockDevices: [], terminated: store.cloud.clock.now() });
  }

  private async userInitiated(id: string, state: "stopping" | "shutting-down"): Promise<Instance> {
    const time = new Date(this.store.cloud.clock.now()).toISOString().replace("T", " ").slice(0, 19);
    const instance: Instance = {
      ...this.store.get("instance", id),
      state,
      transition: `User initiated (${time} GMT)`,
      stateReason: {
        code: "Client.UserInitiatedShutdown",
        message: "Client.UserInitiatedShutdown: User initiated shutdown",
      },
    };
    await this.put(instance);
    return instance;
  }

  private async roleArn(id: string): Promise<string | undefined> {
    const profile = this.store.find("instance", id)?.profile;
    if (!profile) return undefined;
    const found = await findProfile(this.store.cloud, { Name: profile.name });
    return found?.Roles?.[0]?.Arn;
  }

  private async put(instance: Instance): Promise<void> {
    await this.store.put("instance", instance);
    this.tell(instance);
  }

  private tell({ id, state }: Instance): void {
    const { events, region } = this.store.cloud;
    events.emit("instance", { region, instance: id, state });
  }

  private take(id: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.turns.get(id) ?? Promise.resolve()).then(work).catch((error: Error) => {
      this.machines.get(id)?.journal.write("host", error.message);
    });
    this.turns.set(id, turn);
    return turn;
  }

  /** Forgets instances that have been terminated for long, and directories that a crash has left. */
  private async sweep(): Promise<void> {
    const now = this.store.cloud.clock.now();
    for (const { id, terminated } of this.store.all("instance"))
      if (terminated !== undefined && now - terminated >= SHOWN) await this.store.delete("instance", id);
    const names = await readdir(this.store.cloud.state.path("instances")).catch(() => []);
    for (const name of names) {
      const instance = this.store.find("instance", name);
      if (!instance || instance.state === "terminated") await removeMachine(this.store, name);
    }
  }
}
