import { EnvironmentReader } from "./environment";
import type { OutletKind } from "./shipper/outlet";

/** What every generator is told by its environment (contract/environment.ts), whatever it puts its lines to. */
export interface Config {
  region: string;
  seat: string;
  host: string;
  /** Lines a second, fractions allowed. */
  rate: number;
  /** Seconds until it drains and ends; without it, it runs until it is stopped. */
  sessionSeconds: number | undefined;
  /** Log group for the heartbeats; they go to stdout alone without it. */
  logGroup: string | undefined;
  stateDirectory: string;
}

/** All that is wrong with the environment, one sentence each. */
export class ConfigError extends Error {
  override name = "ConfigError";

  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

const FASTEST = 100_000;
const LONGEST_SESSION = 30 * 24 * 3600;

/**
 * Reads and checks the environment.
 * @param kind what the lines are put to, which has settings of its own
 * @throws ConfigError with every problem at once
 */
export function readConfig<Settings>(
  environment: NodeJS.ProcessEnv,
  kind: Pick<OutletKind<Settings>, "readSettings">,
): { config: Config; settings: Settings } {
  const read = new EnvironmentReader(environment);
  const settings = kind.readSettings(read);
  const config: Config = {
    region: read.text("region", /^[a-z]+(?:-[a-z]+)+-\d+$/, "the Region, such as us-east-1"),
    seat: read.text("seat", /^[\w-]{1,64}$/, "the seat's id, such as s01"),
    host: read.text("host", /^[\w.-]{1,64}$/, "this host's name, such as web1, without spaces"),
    rate: read.number("rate", FASTEST, "log lines a second, such as 10"),
    sessionSeconds: read.has("session")
      ? read.number(
          "session",
          LONGEST_SESSION,
          "seconds, such as 14400, or leave it out to run until stopped",
        )
      : undefined,
    logGroup: read.has("logGroup")
      ? read.text("logGroup", /^[\w./#-]{1,512}$/, "the name of a log group, or leave it out")
      : undefined,
    stateDirectory: read.text(
      "stateDirectory",
      /^[^:]+$/,
      "one directory that outlives a restart; systemd sets it for StateDirectory=",
    ),
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return { config, settings };
}
