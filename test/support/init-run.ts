import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { InitRun } from "../../local/services/ec2/host/cfn-init/init-run";
import { Journal } from "../../local/services/ec2/host/journal";
import { Systemd } from "../../local/services/ec2/host/systemd/systemd";
import { type ClassFolder, classFolder } from "./class-folder";
import { ManualClock } from "./manual-clock";

/** What the steps of a config work with, on an instance without anything around it. */
export interface InitRunUnderTest extends InitRun, AsyncDisposable {
  folder: ClassFolder;
  /** What cfn-init's log says. */
  logged: string[];
  /** States that its services came into: `app active`. */
  states: string[];
  /** What addresses lead to. */
  objects: Map<string, Buffer>;
  /** What was fetched: the address, and the authentication that was named. */
  fetched: [address: string, authentication: string | undefined][];
  /** Path on this machine of a path of the instance. */
  at(path: string): string;
  /** Lays down a unit of systemd. */
  unit(name: string, text: string): Promise<void>;
}

/** @returns an instance's root in a folder of its own, which goes with all its processes at the end of the block */
export async function initRun(): Promise<InitRunUnderTest> {
  const folder = classFolder();
  const root = join(folder.path, "root");
  const clock = new ManualClock();
  const logged: string[] = [];
  const states: string[] = [];
  const objects = new Map<string, Buffer>();
  const fetched: InitRunUnderTest["fetched"] = [];
  const systemd = new Systemd({
    directory: folder.path,
    root,
    region: "us-east-1",
    packages: [],
    clock,
    journal: new Journal(join(folder.path, "journal"), clock, () => undefined),
    environment: {},
    notify: { add: () => undefined, address: () => "http://127.0.0.1:1/" },
    changed: (service, state) => states.push(`${service} ${state}`),
  });
  await mkdir(root);
  return {
    ...{ folder, root, logged, states, objects, fetched, systemd },
    log: (line) => void logged.push(line),
    async fetch(address, authentication) {
      fetched.push([address, authentication]);
      const object = objects.get(address);
      if (!object) throw new Error(`Failed to retrieve ${address}`);
      return object;
    },
    at: (path) => join(root, path),
    async unit(name, text) {
      const path = join(root, `etc/systemd/system/${name}.service`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    },
    async [Symbol.asyncDispose]() {
      await systemd.kill();
      folder[Symbol.dispose]();
    },
  };
}
