import { ACCOUNT } from "../local";
import { EXIT, LabError } from "./lab-error";

/** Where a command works. */
export interface Target {
  name: "aws" | "local";
  /** Of the local cloud. */
  endpoint?: string;
  /** Whether the account's root may assume roles, which AWS lets no root. */
  rootWearsRoles?: true;
  /** Variables that make any AWS client work there; undefined takes a variable away. */
  environment: Readonly<Record<string, string | undefined>>;
}

/** LocalStack's habitual port, so that tools made for it find us. */
export const DEFAULT_PORT = 4566;

/** Access key and secret of the local cloud's root, as people know them from LocalStack. */
const ROOT_KEY = "test";

/**
 * Chooses the deployment target; this is the one place that tells them apart.
 * @param name `aws` or `local`; the default is LAB_TARGET, then `local`
 */
export function chooseTarget(name: string | undefined, port: number, region: string): Target {
  const chosen = name ?? process.env.LAB_TARGET ?? "local";
  if (chosen === "aws") return { name: "aws", environment: { AWS_ENDPOINT_URL: undefined } };
  if (chosen === "local") return localTarget(port, region);
  throw new LabError(`There is no target ${chosen}.`, "Choose aws or local.", EXIT.wrongUse);
}

/** The local cloud on a port of this machine. */
export function localTarget(port: number, region: string): Target {
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    name: "local",
    endpoint,
    rootWearsRoles: true,
    environment: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: ROOT_KEY,
      AWS_SECRET_ACCESS_KEY: ROOT_KEY,
      AWS_SESSION_TOKEN: undefined,
      AWS_PROFILE: undefined,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      // A proxy of the house would be asked for 127.0.0.1 otherwise.
      NO_PROXY: withoutProxy(process.env.NO_PROXY),
      no_proxy: withoutProxy(process.env.no_proxy),
    },
  };
}

/** @returns configuration of an SDK client that works there; on AWS the machine's own credentials are found by the SDK */
export function clientOptions({ endpoint, environment }: Target, region: string) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  const keys = accessKeyId !== undefined && secretAccessKey !== undefined;
  const { AWS_SESSION_TOKEN: sessionToken } = environment;
  return {
    region,
    ...(endpoint !== undefined && { endpoint }),
    ...(keys && {
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
    }),
  };
}

function withoutProxy(known: string | undefined): string {
  return [known, "127.0.0.1", "localhost"].filter(Boolean).join(",");
}

/** How a command that waits asks again, in milliseconds: AWS tells nobody when it has done something, and throttles the impatient. */
export interface Rhythm {
  /** Between two looks at the stacks. */
  poll: number;
  /** Stacks that are begun together begin within this time of each other. */
  jitter: number;
  /** After which what a late writer brings back has come. */
  late: number;
}

/** @returns how often a target may be asked */
export const rhythmOf = ({ name }: Target): Rhythm =>
  name === "local" ? { poll: 200, jitter: 0, late: 500 } : { poll: 5_000, jitter: 2_000, late: 20_000 };

/** @returns a sentence that names the target, for the top of every command that changes something */
export function describeTarget(target: Target, account: string, region: string): string {
  return target.name === "local"
    ? `target: local cloud ${target.endpoint}, account ${account}, Region ${region}`
    : `target: AWS, account ${account}, Region ${region}`;
}

/** @returns the port that an option, LAB_PORT or habit gives */
export function choosePort(option: string | undefined): number {
  const text = option ?? process.env.LAB_PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new LabError(
      `${text} is no port.`,
      "Give a number from 0 (any free port) to 65535.",
      EXIT.wrongUse,
    );
  }
  return port;
}

/** Account of the local cloud. */
export const LOCAL_ACCOUNT = ACCOUNT;

/** @returns whether what stands there costs money */
export const isCharged = ({ name }: Target): boolean => name === "aws";
