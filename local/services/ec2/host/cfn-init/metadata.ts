import { notModelled } from "../../../../core/errors";

/** `AWS::CloudFormation::Init`: configs by name, and sets that put them in order. */
export interface InitMetadata {
  configSets: Record<string, (string | { ConfigSet: string })[]>;
  configs: Record<string, Config>;
  /** `AWS::CloudFormation::Authentication` */
  authentication: Record<string, Authentication>;
}

export interface Config {
  packages?: Record<string, Record<string, unknown>>;
  groups?: Record<string, object>;
  users?: Record<string, object>;
  sources?: Record<string, string>;
  files?: Record<string, FileEntry>;
  commands?: Record<string, { command: string | string[] }>;
  services?: Record<string, Record<string, ServiceEntry>>;
}

export interface FileEntry {
  content?: unknown;
  source?: string;
  encoding?: string;
  mode?: string;
  owner?: string;
  group?: string;
  context?: unknown;
  authentication?: string;
}

export interface ServiceEntry {
  ensureRunning?: boolean | string;
  enabled?: boolean | string;
  files?: string[];
  sources?: string[];
  packages?: Record<string, string[]>;
  commands?: string[];
}

export interface Authentication {
  type: string;
  buckets?: string[];
  roleName?: string;
}

const SECTIONS = ["packages", "groups", "users", "sources", "files", "commands", "services"];

/**
 * Reads the metadata of a resource.
 * @throws AwsError for what the local cloud does not carry out; Error when the resource has no Init metadata
 */
export function parseInitMetadata(metadata: unknown): InitMetadata {
  const { "AWS::CloudFormation::Init": init, "AWS::CloudFormation::Authentication": authentication } = Object(
    metadata,
  ) as Record<string, Record<string, unknown> | undefined>;
  if (!init) throw new Error("Could not find 'AWS::CloudFormation::Init' key in metadata");
  const { configSets, ...configs } = init;
  for (const [name, config] of Object.entries(configs)) checkConfig(name, config as Config);
  return {
    configSets: (configSets ?? {}) as InitMetadata["configSets"],
    configs: configs as InitMetadata["configs"],
    authentication: (authentication ?? {}) as InitMetadata["authentication"],
  };
}

/** Commands that change nothing here, since the stand-in for systemd reads units when it starts them. */
const NEEDLESS = [
  "systemctl daemon-reload",
  "/bin/systemctl daemon-reload",
  "/usr/bin/systemctl daemon-reload",
];

function checkConfig(name: string, config: Config): void {
  const unknown = Object.keys(config).find((section) => !SECTIONS.includes(section));
  if (unknown) throw notModelled(`AWS::CloudFormation::Init ${name}.${unknown}`);
  for (const [key, { command }] of Object.entries(config.commands ?? {})) {
    const text = Array.isArray(command) ? command.join(" ") : command;
    if (!NEEDLESS.includes(text))
      throw notModelled(`AWS::CloudFormation::Init ${name}.commands.${key} (\`${text}\`)`);
  }
  for (const [path, file] of Object.entries(config.files ?? {})) {
    if (file.context !== undefined)
      throw notModelled(`AWS::CloudFormation::Init ${name}.files.${path} with context`);
    checkAddress(`${name}.files.${path}`, file.source);
  }
  for (const [path, source] of Object.entries(config.sources ?? {}))
    checkAddress(`${name}.sources.${path}`, source);
  const tools = Object.keys(config.services ?? {});
  const windows = tools.find((tool) => tool !== "systemd" && tool !== "sysvinit");
  if (windows) throw notModelled(`AWS::CloudFormation::Init ${name}.services.${windows}`);
}

function checkAddress(what: string, address: string | undefined): void {
  if (address !== undefined && !parseS3Address(address))
    throw notModelled(`AWS::CloudFormation::Init ${what} from outside of S3 (${address})`);
}

/** @returns bucket and key of an S3 address, path-style or virtual-host style */
export function parseS3Address(address: string): { bucket: string; key: string } | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const [, front, local] =
    /^(?:(.+)\.)?(?:s3[.-][a-z0-9-.]*amazonaws\.com(?:\.cn)?|s3\.amazonaws\.com|(127\.0\.0\.1|localhost))$/.exec(
      url.hostname,
    ) ?? [];
  if (front === undefined && local === undefined && !/^s3[.-]/.test(url.hostname)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(1));
  if (front !== undefined) return { bucket: front, key: path };
  const slash = path.indexOf("/");
  return slash < 0 ? undefined : { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
}

/**
 * @returns names of the configs of some sets, in order
 * @throws Error when there is no such set
 */
export function configsOf({ configSets, configs }: InitMetadata, sets: readonly string[]): string[] {
  return sets.flatMap((set) => {
    const entries = configSets[set];
    // Without sets there is the one config that is named `config`.
    if (!entries && set === "default" && configs.config) return ["config"];
    if (!entries) throw new Error(`No ConfigSets found matching ${set}`);
    return entries.flatMap((entry) =>
      typeof entry === "string"
        ? [entry]
        : configsOf({ configSets, configs, authentication: {} }, [entry.ConfigSet]),
    );
  });
}
