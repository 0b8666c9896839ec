import { isAbsolute, join } from "node:path";
import { parseArgs } from "node:util";

/** What the program is started with: the local cloud's part first, then what the instance gives. */
export interface ProgramOptions {
  /** Folder of this machine below which the instance's files lie. */
  root: string;
  region: string;
  /** Path of the instance. */
  configuration: string;
  /** Undefined to be the stand-in. */
  real?: RealAgent;
}

/** A real agent on this machine. */
export interface RealAgent {
  /** Folder with its jar, and what it needs in `lib`. */
  home: string;
  java: string;
  /** Folder for what the local cloud makes for it. */
  work: string;
}

/**
 * @throws Error for an option that the agent does not know
 */
export function parseOptions(args: readonly string[]): ProgramOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      root: { type: "string", default: "/" },
      region: { type: "string", default: "us-east-1" },
      home: { type: "string" },
      java: { type: "string" },
      work: { type: "string" },
      configuration: { type: "string", short: "c", default: "/etc/aws-kinesis/agent.json" },
    },
  });
  const { root, region, home, java, work, configuration } = values;
  return {
    root,
    region,
    // The local cloud leads a path in a command line below the root already.
    configuration: configuration.startsWith(`${root}/`) ? configuration.slice(root.length) : configuration,
    ...(home !== undefined && java !== undefined && work !== undefined && { real: { home, java, work } }),
  };
}

/** @returns path on this machine of a path of the instance */
export const pathIn =
  (root: string) =>
  (path: string): string =>
    join(root, isAbsolute(path) ? path : `/${path}`);
