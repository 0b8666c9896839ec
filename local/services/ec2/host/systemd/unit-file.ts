import { notModelled } from "../../../../core/errors";

/** Sections of a unit file: values of each key, in order. */
export type UnitFile = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Reads a unit file: sections, `Key=value`, comments, lines that go on behind a backslash; an empty value takes back what was said.
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html
 */
export function parseUnitFile(text: string): UnitFile {
  const sections = new Map<string, Map<string, string[]>>();
  let section: Map<string, string[]> | undefined;
  for (const raw of text.replace(/\\\n/g, " ").split("\n")) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || line.startsWith(";")) continue;
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      section = sections.get(heading) ?? new Map();
      sections.set(heading, section);
      continue;
    }
    const [, key = "", value = ""] = /^([^=]+?)\s*=\s*(.*)$/.exec(line) ?? [];
    if (value === "") section?.delete(key);
    else section?.set(key, [...(section.get(key) ?? []), value]);
  }
  return sections;
}

export type RestartPolicy = "no" | "always" | "on-success" | "on-failure" | "on-abnormal" | "on-abort";

/** What is carried out of a service unit. Times are milliseconds. */
export interface ServiceUnit {
  type: "simple" | "exec" | "notify" | "oneshot";
  startPre: string[];
  start: string[];
  startPost: string[];
  stop: string[];
  environment: string[];
  environmentFiles: string[];
  workingDirectory?: string;
  /** By the variable that tells the service of them. */
  directories: Record<string, string[]>;
  restart: RestartPolicy;
  /** Exit statuses and signals after which it is not started again. */
  restartPrevented: string[];
  restartWait: number;
  startTimeout: number;
  stopTimeout: number;
  notifyAccess: "none" | "main" | "exec" | "all";
  remainAfterExit: boolean;
  /** Starts within the interval after which systemd gives up. */
  startLimit: { burst: number; interval: number };
}

/** Directories that systemd makes for a service: key, where they lie, and the variable with their paths. */
export const DIRECTORIES: readonly (readonly [key: string, parent: string, variable: string])[] = [
  ["StateDirectory", "/var/lib", "STATE_DIRECTORY"],
  ["CacheDirectory", "/var/cache", "CACHE_DIRECTORY"],
  ["LogsDirectory", "/var/log", "LOGS_DIRECTORY"],
  ["RuntimeDirectory", "/run", "RUNTIME_DIRECTORY"],
  ["ConfigurationDirectory", "/etc", "CONFIGURATION_DIRECTORY"],
];

const TYPES: readonly string[] = ["simple", "exec", "notify", "oneshot"];
const POLICIES: readonly string[] = ["no", "always", "on-success", "on-failure", "on-abnormal", "on-abort"];

/**
 * @param name of the unit, for refusals
 * @throws AwsError for what changes how a service runs and is not modelled
 */
export function serviceUnit(name: string, file: UnitFile): ServiceUnit {
  const service = file.get("Service") ?? new Map<string, string[]>();
  const list = (key: string): string[] => [...(service.get(key) ?? [])];
  const last = (key: string): string | undefined => list(key).at(-1);
  const unit = (key: string): string | undefined => file.get("Unit")?.get(key)?.at(-1);
  const type = last("Type") ?? "simple";
  if (!TYPES.includes(type)) throw notModelled(`${name} with Type=${type}`);
  const restart = last("Restart") ?? "no";
  if (!POLICIES.includes(restart)) throw notModelled(`${name} with Restart=${restart}`);
  const timeout = last("TimeoutSec");
  const workingDirectory = last("WorkingDirectory")?.replace(/^-/, "");
  return {
    type: type as ServiceUnit["type"],
    startPre: list("ExecStartPre"),
    start: list("ExecStart"),
    startPost: list("ExecStartPost"),
    stop: list("ExecStop"),
    environment: list("Environment"),
    environmentFiles: list("EnvironmentFile"),
    ...(workingDirectory !== undefined && { workingDirectory }),
    directories: Object.fromEntries(
      DIRECTORIES.map(([key, , variable]) => [variable, list(key).flatMap((value) => value.split(/\s+/))]),
    ),
    restart: restart as RestartPolicy,
    restartPrevented: list("RestartPreventExitStatus").flatMap((value) => value.split(/\s+/)),
    restartWait: parseTime(last("RestartSec") ?? "100ms"),
    startTimeout: parseTime(last("TimeoutStartSec") ?? timeout ?? (type === "oneshot" ? "infinity" : "90s")),
    stopTimeout: parseTime(last("TimeoutStopSec") ?? timeout ?? "90s"),
    notifyAccess: (last("NotifyAccess") ?? "main") as ServiceUnit["notifyAccess"],
    remainAfterExit: isTrue(last("RemainAfterExit")),
    startLimit: {
      burst: Number(unit("StartLimitBurst") ?? 5),
      interval: parseTime(unit("StartLimitIntervalSec") ?? "10s"),
    },
  };
}

/** What is carried out, by section; and what says nothing of how a service runs. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  Unit: ["Description", "Documentation", "StartLimitBurst", "StartLimitIntervalSec"],
  Service: [
    ...["Type", "ExecStartPre", "ExecStart", "ExecStartPost", "ExecStop", "Environment", "EnvironmentFile"],
    ...["WorkingDirectory", ...DIRECTORIES.map(([key]) => key), "Restart", "RestartPreventExitStatus"],
    ...["RestartSec", "TimeoutSec", "TimeoutStartSec", "TimeoutStopSec", "NotifyAccess", "RemainAfterExit"],
  ],
  // `systemctl enable` is by name here.
  Install: ["WantedBy", "RequiredBy", "Alias", "Also"],
};

/** @returns `Key=value` of every line that a service here runs without */
export function notCarriedOut(file: UnitFile): string[] {
  return [...file].flatMap(([section, keys]) =>
    [...keys]
      .filter(([key]) => !KNOWN[section]?.includes(key) && !key.startsWith("X-") && !section.startsWith("X-"))
      .flatMap(([key, values]) => values.map((value) => `${key}=${value}`)),
  );
}

const isTrue = (text: string | undefined): boolean => /^(yes|true|on|1)$/i.test(text ?? "");

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  msec: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  seconds: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
};

/**
 * @returns milliseconds of a time span such as `5`, `100ms` or `1min 30s`
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html
 */
export function parseTime(text: string): number {
  if (text === "infinity") return Number.POSITIVE_INFINITY;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)/g)];
  return parts.reduce((sum, [, value, unit]) => sum + Number(value) * (UNITS[unit || "s"] ?? 1000), 0);
}
