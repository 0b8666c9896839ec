import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sleep } from "../../../core/clock";
import { isAwsError } from "../../../core/errors";
import type { StandIn } from "../../../core/package";
import { MetadataServer } from "../imds/server";
import { metadataTree } from "../imds/tree";
import type { Instance } from "../records";
import type { Ec2Store } from "../store";
import { runInit } from "./cfn-init/init-run";
import { InstanceCredentials } from "./credentials";
import { Journal } from "./journal";
import { LOOKUP_PROGRAM, type NameServer } from "./name-server";
import { inside } from "./paths";
import type { Notifications } from "./systemd/notify";
import { Systemd } from "./systemd/systemd";
import { type BootStep, parseUserData } from "./user-data";

/** Seconds that services have to end when the whole cloud stops. */
const SHUTDOWN = 5_000;

const INIT_LOG = "/var/log/cfn-init.log";

/** Tries of cfn-init and cfn-signal, which on AWS too try again while the network comes up. */
const TRIES = 6;
/** Half of the first wait between two of them, milliseconds; each wait is twice the one before. */
const FIRST_WAIT = 50;

export interface MachineOptions {
  store: Ec2Store;
  notifications: Notifications;
  names: NameServer;
  /** Packages that bring something to an instance. */
  packages: readonly StandIn[];
  id: string;
  /** ARN of the instance's role, from its profile as IAM knows it now. */
  roleArn(): Promise<string | undefined>;
}

/** One running instance: a directory, a metadata service, services as child processes. */
export class Machine {
  readonly journal: Journal;
  readonly credentials: InstanceCredentials;
  private readonly directory: string;
  private readonly root: string;
  private readonly notifications: ReturnType<Notifications["instance"]>;
  private metadata: MetadataServer | undefined;
  private systemd: Systemd | undefined;
  private readonly stopping = new AbortController();
  /** Ends when the boot has gone as far as it goes. */
  booted: Promise<void> = Promise.resolve();

  constructor(private readonly options: MachineOptions) {
    const { store, id } = options;
    const { cloud } = store;
    this.directory = machineDirectory(store, id);
    this.root = join(this.directory, "root");
    this.notifications = options.notifications.instance();
    this.credentials = new InstanceCredentials(cloud, id, options.roleArn);
    this.journal = new Journal(join(this.directory, "journal.log"), cloud.clock, (line) =>
      cloud.events.emit("console", { region: cloud.region, instance: id, line }),
    );
  }

  /** Powers it on. The boot goes on when this resolves: see `booted`. */
  async start(): Promise<void> {
    const { store } = this.options;
    const { cloud } = store;
    await mkdir(this.root, { recursive: true });
    await this.journal.open();
    this.metadata = await MetadataServer.open(cloud.clock, {
      options: () => this.instance.metadata,
      tree: () => metadataTree(store, this.instance, this.credentials),
    });
    this.systemd = new Systemd({
      directory: this.directory,
      root: this.root,
      region: cloud.region,
      packages: this.options.packages,
      clock: cloud.clock,
      journal: this.journal,
      environment: {
        // Not there on AWS: they lead every SDK to the local cloud and to this instance's own metadata service.
        AWS_ENDPOINT_URL: cloud.endpoint,
        AWS_EC2_METADATA_SERVICE_ENDPOINT: this.metadata.address,
        NODE_OPTIONS: await this.lookUp(),
      },
      notify: this.notifications.listener,
      changed: (service, state) =>
        cloud.events.emit("service", { region: cloud.region, instance: this.options.id, service, state }),
    });
    await this.systemd.open();
    this.booted = this.boot(this.systemd).catch((error) => {
      if (!this.stopping.signal.aborted) this.journal.write("cloud-init", `boot failed: ${error.message}`);
    });
  }

  /** @returns the last line of its services, or of its boot when no service has said anything */
  lastWords(): string | undefined {
    const services = this.systemd?.names.map((name) => this.journal.last(name)) ?? [];
    return services.findLast((line) => line !== undefined) ?? this.journal.last("cfn-init");
  }

  /** Shuts it down: services end in order, then what is left is killed. */
  async stop({ gracefully }: { gracefully: boolean }): Promise<void> {
    this.stopping.abort(new Error("the instance stops"));
    const { systemd } = this;
    if (systemd && gracefully) await systemd.shutdown();
    await systemd?.kill();
    await this.booted;
    this.notifications.close();
    await this.metadata?.close();
    await this.journal.close();
  }

  /** The cloud stops: services may end in order, for a short while. */
  async powerOff(): Promise<void> {
    const { clock } = this.options.store.cloud;
    const cancel = clock.after(SHUTDOWN, () => void this.systemd?.kill());
    await this.stop({ gracefully: true });
    cancel();
  }

  /** @returns what makes programs of Node look up the network's private names with the cloud */
  private async lookUp(): Promise<string> {
    const path = join(this.directory, "lookup.js");
    await writeFile(path, LOOKUP_PROGRAM(this.options.names.address(this.options.id)));
    return `--require ${JSON.stringify(path)}`;
  }

  private get instance(): Instance {
    return this.options.store.get("instance", this.options.id);
  }

  private async boot(systemd: Systemd): Promise<void> {
    const { instance } = this;
    if (instance.booted) {
      await systemd.startEnabled();
      return;
    }
    let failed = false;
    for (const step of parseUserData(Buffer.from(instance.userData, "base64").toString())) {
      this.stopping.signal.throwIfAborted();
      failed = await this.carryOut(step, systemd, failed);
    }
    await this.options.store.put("instance", { ...this.instance, booted: true });
  }

  /** @returns whether the step failed, which the next cfn-signal reports as `$?` */
  private async carryOut(step: BootStep, systemd: Systemd, failed: boolean): Promise<boolean> {
    switch (step.kind) {
      case "init":
        return !(await this.init(step, systemd));
      case "signal":
        await this.signal(step, failed);
        return false;
      case "print":
        this.journal.write("cloud-init", step.text);
        return false;
      case "print-file": {
        // What cfn-init logs stands in the console already, as it happens.
        if (step.path === INIT_LOG) return false;
        const text = await readFile(inside(this.root, step.path), "utf8").catch(() => undefined);
        this.journal.write("cloud-init", text ?? `cat: ${step.path}: No such file or directory`);
        return text === undefined;
      }
    }
  }

  private async init(step: Extract<BootStep, { kind: "init" }>, systemd: Systemd): Promise<boolean> {
    const { cloud } = this.options.store;
    const lines: string[] = [];
    const log = (line: string): void => {
      lines.push(`${line}\n`);
      this.journal.write("cfn-init", line);
    };
    try {
      await runInit(
        {
          cloud,
          root: this.root,
          systemd,
          identity: () => this.credentials.identity(),
          log,
          retry: (work) => this.retried(work),
        },
        step,
      );
      return true;
    } catch (error) {
      log(`Error occurred during build: ${(error as Error).message}`);
      return false;
    } finally {
      const path = inside(this.root, INIT_LOG);
      await mkdir(dirname(path), { recursive: true });
      await appendFile(path, lines.join(""));
    }
  }

  private async signal(step: Extract<BootStep, { kind: "signal" }>, failed: boolean): Promise<void> {
    const { cloud } = this.options.store;
    const success = step.status === "last" ? !failed : step.status === "success";
    try {
      await this.retried(async () =>
        cloud.call(await this.credentials.identity(), "cloudformation", "SignalResource", {
          StackName: step.stack,
          LogicalResourceId: step.resource,
          UniqueId: step.id ?? this.options.id,
          Status: success ? "SUCCESS" : "FAILURE",
        }),
      );
    } catch (error) {
      this.journal.write("cfn-signal", `Error: ${(error as Error).message}`);
    }
  }

  /** The stack may not know yet that the instance is its own: what is refused is tried again a few times. */
  private async retried<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (tries === TRIES || !isAwsError(error)) throw error;
        await sleep(this.options.store.cloud.clock, FIRST_WAIT * 2 ** tries, this.stopping.signal);
      }
    }
  }
}

export const machineDirectory = (store: Ec2Store, id: string): string =>
  store.cloud.state.path("instances", id);

/** Removes all that a terminated instance has left on disk. */
export const removeMachine = (store: Ec2Store, id: string): Promise<void> =>
  rm(machineDirectory(store, id), { recursive: true, force: true });
