import { GENERATOR_ENVIRONMENT as NAMES } from "../contract/environment";

/** What the generator is told by its environment (contract/environment.ts). */
export interface Config {
  stream: string;
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
 * @throws ConfigError with every problem at once
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const given = (key: keyof typeof NAMES, pattern: RegExp, example: string): string | undefined => {
    const value = environment[NAMES[key]] ?? "";
    if (pattern.test(value)) return value;
    const fault = value === "" ? "is missing" : `is ${JSON.stringify(value)}, which it cannot be`;
    problems.push(`${NAMES[key]} ${fault}; set it to ${example}.`);
    return undefined;
  };
  const text = (key: keyof typeof NAMES, pattern: RegExp, example: string): string =>
    given(key, pattern, example) ?? "";
  const number = (key: keyof typeof NAMES, most: number, example: string): number => {
    const value = given(key, /^\d+(?:\.\d+)?$/, example);
    if (value !== undefined && (Number(value) === 0 || Number(value) > most)) {
      problems.push(`${NAMES[key]} is ${value}; set it to more than 0, up to ${most}.`);
    }
    return Number(value);
  };
  const config: Config = {
    stream: text("stream", /^[\w.-]{1,64}$/, "the name of a delivery stream: 1 to 64 letters, digits, _ . -"),
    region: text("region", /^[a-z]+(?:-[a-z]+)+-\d+$/, "the stream's Region, such as us-east-1"),
    seat: text("seat", /^[\w-]{1,64}$/, "the seat's id, such as s01"),
    host: text("host", /^[\w.-]{1,64}$/, "this host's name, such as web1, without spaces"),
    rate: number("rate", FASTEST, "log lines a second, such as 10"),
    sessionSeconds: environment[NAMES.session]
      ? number("session", LONGEST_SESSION, "seconds, such as 14400, or leave it out to run until stopped")
      : undefined,
    logGroup: environment[NAMES.logGroup]
      ? text("logGroup", /^[\w./#-]{1,512}$/, "the name of a log group, or leave it out")
      : undefined,
    stateDirectory: text(
      "stateDirectory",
      /^[^:]+$/,
      "one directory that outlives a restart; systemd sets it for StateDirectory=",
    ),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
