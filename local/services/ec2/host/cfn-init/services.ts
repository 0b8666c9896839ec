import type { InitRun } from "./init-run";
import type { ServiceEntry } from "./metadata";

/** What of a config was written, unpacked or installed: services that watch it are started again. */
export interface Changed {
  files: readonly string[];
  sources: readonly string[];
  packages: readonly string[];
}

const isTrue = (value: boolean | string | undefined): boolean | undefined =>
  value === undefined ? undefined : value === true || value === "true";

/** Enables, starts and stops the services of a config. @throws Error when one does not start */
export async function runServices(
  run: InitRun,
  services: Readonly<Record<string, Record<string, ServiceEntry>>>,
  changed: Changed,
): Promise<void> {
  for (const [name, entry] of Object.values(services).flatMap((tool) => Object.entries(tool))) {
    const enabled = isTrue(entry.enabled);
    if (enabled !== undefined) await run.systemd.enable(name, enabled);
    if (enabled !== undefined) run.log(`${enabled ? "Enabled" : "Disabled"} service ${name}`);
    const running = isTrue(entry.ensureRunning);
    if (running === false) await run.systemd.stop(name);
    if (running) await ensureRunning(run, name, entry, changed);
  }
}

async function ensureRunning(
  run: InitRun,
  name: string,
  entry: ServiceEntry,
  changed: Changed,
): Promise<void> {
  if (run.systemd.isActive(name)) {
    if (!watchesChange(entry, changed)) return;
    await run.systemd.stop(name);
  }
  await run.systemd.start(name);
  run.log(`Started service ${name}`);
}

function watchesChange({ files = [], sources = [], packages = {} }: ServiceEntry, changed: Changed): boolean {
  return (
    files.some((path) => changed.files.includes(path)) ||
    sources.some((path) => changed.sources.includes(path)) ||
    Object.values(packages).some((names) => names.some((name) => changed.packages.includes(name)))
  );
}
