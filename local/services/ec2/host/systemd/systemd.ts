import type { ChildProcess } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Clock } from "../../../../core/clock";
import { resourceId } from "../../../../core/ids";
import { spawnLeashed } from "../../../../core/leash";
import type { StandIn } from "../../../../core/package";
import type { Journal } from "../journal";
import { inside } from "../paths";
import { parseCommand, parseEnvironment, parseEnvironmentFile } from "./environment";
import { NOTIFY_PROGRAM, type NotifyListener } from "./notify";
import { findProgram } from "./programs";
import { Service, type ServiceState } from "./service";
import { DIRECTORIES, notCarriedOut, parseUnitFile, type ServiceUnit, serviceUnit } from "./unit-file";

/** What an instance remembers over its reboots. */
interface Memory {
  enabled: string[];
  packages: string[];
}

export interface SystemdOptions {
  /** Directory of the instance; its root lies below. */
  directory: string;
  root: string;
  region: string;
  /** Packages that bring files and programs. */
  packages: readonly StandIn[];
  clock: Clock;
  journal: Journal;
  /** Variables that every process of an instance has here. */
  environment: Readonly<Record<string, string>>;
  notify: NotifyListener;
  changed(service: string, state: ServiceState): void;
}

/** Where units may lie, first match. */
const UNIT_PATHS = [
  "/etc/systemd/system",
  "/run/systemd/system",
  "/usr/lib/systemd/system",
  "/lib/systemd/system",
];

/** Stands in for systemd on one instance: units below its root, services as children of the cloud. */
export class Systemd {
  private readonly services = new Map<string, Service>();
  private memory: Memory = { enabled: [], packages: [] };

  constructor(private readonly options: SystemdOptions) {}

  /** Remembers what was enabled and installed before. */
  async open(): Promise<void> {
    const text = await readFile(this.memoryPath, "utf8").catch(() => undefined);
    if (text !== undefined) this.memory = JSON.parse(text) as Memory;
  }

  /** Installs packages: what the local cloud has of their files and programs is there from now on. */
  async install(packages: readonly string[]): Promise<void> {
    this.memory = { ...this.memory, packages: [...new Set([...this.memory.packages, ...packages])] };
    for (const { files = {} } of this.options.packages.filter(({ names }) =>
      packages.some((name) => names.test(name)),
    ))
      for (const [path, content] of Object.entries(files)) await this.layDown(path, content);
    await this.remember();
  }

  private async layDown(path: string, content: string): Promise<void> {
    const file = inside(this.options.root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }

  async enable(name: string, enabled: boolean): Promise<void> {
    const others = this.memory.enabled.filter((other) => other !== name);
    this.memory = { ...this.memory, enabled: enabled ? [...others, name] : others };
    await this.remember();
  }

  /** Starts what is enabled, as at every boot; a service that fails does not keep the others. */
  async startEnabled(): Promise<void> {
    await Promise.all(this.memory.enabled.map((name) => this.start(name).catch(() => undefined)));
  }

  /** @throws Error when there is no such unit, or it does not start */
  async start(name: string): Promise<void> {
    const service = this.services.get(name) ?? (await this.load(name));
    this.services.set(name, service);
    await service.start();
  }

  async stop(name: string): Promise<void> {
    await this.services.get(name)?.stop();
  }

  /** Services that have been started, in order. */
  get names(): string[] {
    return [...this.services.keys()];
  }

  isActive(name: string): boolean {
    return this.services.get(name)?.state === "active";
  }

  /** Stops every service in order. */
  async shutdown(): Promise<void> {
    await Promise.all([...this.services.values()].map((service) => service.stop()));
  }

  async kill(): Promise<void> {
    await Promise.all([...this.services.values()].map((service) => service.kill()));
  }

  private async load(name: string): Promise<Service> {
    const { clock, journal, notify, changed } = this.options;
    const file = parseUnitFile(await this.readUnit(name));
    const unit = serviceUnit(name, file);
    for (const line of notCarriedOut(file))
      journal.write("systemd", `${name}: ${line} is not carried out by the local cloud, ignoring.`);
    const service = new Service(name, unit, {
      clock,
      spawn: (line) => this.spawn(name, unit, line),
      log: (source, line) => journal.write(source === "systemd" ? "systemd" : name, line),
      changed: (state) => changed(name, state),
    });
    notify.add(name, (assignments) => service.notify(assignments, false));
    return service;
  }

  private async readUnit(name: string): Promise<string> {
    const file = name.includes(".") ? name : `${name}.service`;
    for (const directory of UNIT_PATHS) {
      const text = await readFile(inside(this.options.root, `${directory}/${file}`), "utf8").catch(
        () => undefined,
      );
      if (text !== undefined) return text;
    }
    throw new Error(`Failed to start ${file}: Unit ${file} not found.`);
  }

  private async spawn(name: string, unit: ServiceUnit, line: string): Promise<ChildProcess> {
    const { root, directory, region, packages } = this.options;
    const environment = await this.environment(name, unit);
    const [program = "", ...args] = parseCommand(line.replace(/^[-@:+!]+/, ""), environment);
    const {
      command,
      args: before,
      env,
    } = await findProgram(program, {
      place: { root, directory, region },
      known: packages,
      names: this.memory.packages,
    });
    // What systemd's own variables name lies below the root already.
    const mapped = args.map((arg) =>
      arg.startsWith("/") && !arg.startsWith(`${root}/`) ? inside(root, arg) : arg,
    );
    const cwd = inside(root, unit.workingDirectory ?? "/");
    await mkdir(cwd, { recursive: true });
    return spawnLeashed(command, [...before, ...mapped], { cwd, env: { ...environment, ...env } });
  }

  private async environment(name: string, unit: ServiceUnit): Promise<Record<string, string>> {
    const { root, environment } = this.options;
    const directories = await this.directories(unit);
    const variables: Record<string, string> = {
      ...environment,
      PATH: `${await this.shims(name)}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/bin`,
      LANG: "C.UTF-8",
      HOME: inside(root, "/root"),
      INVOCATION_ID: resourceId("run").replace(/\W/g, ""),
      ...(unit.type === "notify" && { NOTIFY_SOCKET: "/run/systemd/notify" }),
      ...directories,
    };
    for (const line of unit.environment) Object.assign(variables, parseEnvironment(line));
    for (const path of unit.environmentFiles) {
      const text = await readFile(inside(root, path.replace(/^-/, "")), "utf8").catch((error) => {
        if (path.startsWith("-")) return "";
        throw new Error(
          `Failed to load environment files: ${path}: ${(error as NodeJS.ErrnoException).code}`,
        );
      });
      Object.assign(variables, parseEnvironmentFile(text));
    }
    return variables;
  }

  /** Makes the directories that a unit asks for. */
  private async directories(unit: ServiceUnit): Promise<Record<string, string>> {
    const variables: Record<string, string> = {};
    for (const [, parent, variable] of DIRECTORIES) {
      const paths = (unit.directories[variable] ?? []).map((path) =>
        inside(this.options.root, `${parent}/${path}`),
      );
      for (const path of paths) await mkdir(path, { recursive: true, mode: 0o755 });
      if (paths.length > 0) variables[variable] = paths.join(":");
    }
    return variables;
  }

  /** A directory in front of a service's PATH with what the machine may not have: `systemd-notify`, which speaks to the cloud. */
  private async shims(name: string): Promise<string> {
    const directory = join(this.options.directory, "shims", name);
    await mkdir(directory, { recursive: true });
    const path = join(directory, "systemd-notify");
    await writeFile(path, NOTIFY_PROGRAM(process.execPath, this.options.notify.address(name)));
    await chmod(path, 0o755);
    return directory;
  }

  private get memoryPath(): string {
    return join(this.options.directory, "systemd.json");
  }

  private async remember(): Promise<void> {
    await writeFile(this.memoryPath, JSON.stringify(this.memory));
  }
}
