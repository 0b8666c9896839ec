import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Access, CloudFlows, type RunningCloud, serveLivePage, systemClock } from "../../local";
import type { Target } from "../target";
import type { OpenPorts } from "./ports";
import { KeptRuns } from "./switches/kept-runs";

/** Where the links' secret is kept, so that a link is good over a restart of a local cloud that keeps its state. */
const SECRET_FILE = "page-secret";
/** Where switches are written down that are on. */
const SWITCHES_FOLDER = "page-switches";
const SECRET_BYTES = 32;
const MOST_CLOSING_MS = 3_000;

/** The page of a local cloud. */
export interface LocalPage {
  /** Address that opens the whole class. */
  link: string;
  /** Undoes what is switched on. */
  close(): Promise<void>;
}

/**
 * Serves the live page of a local cloud, beside its APIs. What it stands on (clients, steps) is loaded when a browser first asks.
 * @param className of one class only
 * @param signal ends its events
 */
export function openLocalPage(
  cloud: RunningCloud,
  target: Target,
  region: string,
  className: string | undefined,
  signal: AbortSignal,
): LocalPage {
  const flows = new CloudFlows(cloud.events, Date.now);
  const access = new Access(secretOf(cloud.directory), true);
  const address = `${cloud.endpoint}/_lab/`;
  const link = (seat: string): string => address + access.fragment({ kind: "seat", seat });
  const kept = new KeptRuns(join(cloud.directory, SWITCHES_FOLDER));
  let opened: OpenPorts | undefined;
  const ports = (): OpenPorts => {
    opened ??= openPorts(target, region, className, flows, link, kept);
    return opened;
  };
  // A cloud that was killed comes back with what its page's switches have changed; nobody waits for a browser to undo it.
  if (kept.all().length > 0) ports();
  serveLivePage(cloud.route, {
    ...{ access, flows, signal, clock: systemClock },
    get ports() {
      return ports().ports;
    },
  });
  // A cloud that ends takes its faults with it, so nobody waits long for a seat to be as it was.
  const close = async (): Promise<void> => {
    await Promise.race([opened?.close(), pause(MOST_CLOSING_MS, undefined, { ref: false })]);
  };
  return { link: address, close };
}

function openPorts(
  target: Target,
  region: string,
  className: string | undefined,
  flows: CloudFlows,
  link: (seat: string) => string,
  kept: KeptRuns,
): OpenPorts {
  const { SeatDirectory } = require("./seat-directory") as typeof import("./seat-directory");
  const made = require("./ports") as typeof import("./ports");
  return made.openPorts(new SeatDirectory(target, region, { className }), flows, link, kept);
}

function secretOf(directory: string): Buffer {
  const file = join(directory, SECRET_FILE);
  try {
    const known = readFileSync(file);
    if (known.length === SECRET_BYTES) return known;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const secret = randomBytes(SECRET_BYTES);
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
