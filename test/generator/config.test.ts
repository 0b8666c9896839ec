import { ConfigError, readConfig } from "../../generator/config";
import { firehose } from "../../generator/outlets/firehose";

const ENVIRONMENT = {
  LOGLAB_STREAM: "Lab-s01-Stream",
  AWS_REGION: "us-east-1",
  LOGLAB_SEAT: "s01",
  LOGLAB_HOST: "web1",
  LOGLAB_RATE: "10",
  LOGLAB_SESSION_SECONDS: "14400",
  LOGLAB_LOG_GROUP: "/loglab/s01",
  STATE_DIRECTORY: "/var/lib/loglab",
};

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(environment, firehose);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
}

describe("readConfig", () => {
  test("reads what the stack writes into the environment file", () => {
    expect(readConfig(ENVIRONMENT, firehose)).toEqual({
      config: {
        region: "us-east-1",
        seat: "s01",
        host: "web1",
        rate: 10,
        sessionSeconds: 14400,
        logGroup: "/loglab/s01",
        stateDirectory: "/var/lib/loglab",
      },
      settings: { stream: "Lab-s01-Stream" },
    });
  });

  test("runs without end and without a log group when they are left out or empty", () => {
    const { LOGLAB_SESSION_SECONDS: _session, ...rest } = ENVIRONMENT;
    expect(readConfig({ ...rest, LOGLAB_LOG_GROUP: "" }, firehose).config).toMatchObject({
      sessionSeconds: undefined,
      logGroup: undefined,
    });
  });

  test("takes fractions of a line a second", () => {
    expect(readConfig({ ...ENVIRONMENT, LOGLAB_RATE: "0.5" }, firehose).config.rate).toBe(0.5);
  });

  test("tells all that is missing at once, each with what to set", () => {
    expect(problemsOf({})).toEqual([
      "LOGLAB_STREAM is missing; set it to the name of a delivery stream: 1 to 64 letters, digits, _ . -.",
      "AWS_REGION is missing; set it to the Region, such as us-east-1.",
      "LOGLAB_SEAT is missing; set it to the seat's id, such as s01.",
      "LOGLAB_HOST is missing; set it to this host's name, such as web1, without spaces.",
      "LOGLAB_RATE is missing; set it to log lines a second, such as 10.",
      "STATE_DIRECTORY is missing; set it to one directory that outlives a restart; systemd sets it for StateDirectory=.",
    ]);
  });

  test.each([
    ["LOGLAB_RATE", "0", "is 0; set it to more than 0, up to 100000"],
    ["LOGLAB_RATE", "100001", "is 100001; set it to more than 0"],
    ["LOGLAB_RATE", "-1", 'is "-1", which it cannot be'],
    ["LOGLAB_RATE", "1e3", 'is "1e3", which it cannot be'],
    ["LOGLAB_RATE", "ten", 'is "ten", which it cannot be'],
    ["LOGLAB_SESSION_SECONDS", "0", "is 0; set it to more than 0"],
    ["LOGLAB_SESSION_SECONDS", "4h", 'is "4h", which it cannot be'],
    ["LOGLAB_STREAM", "a b", 'is "a b", which it cannot be'],
    ["LOGLAB_HOST", "web 1", 'is "web 1", which it cannot be'],
    ["AWS_REGION", "us-east-1a", 'is "us-east-1a", which it cannot be'],
    ["LOGLAB_LOG_GROUP", "a*b", 'is "a*b", which it cannot be'],
    ["STATE_DIRECTORY", "/a:/b", 'is "/a:/b", which it cannot be'],
  ])("refuses %s = %j", (name, value, problem) => {
    const problems = problemsOf({ ...ENVIRONMENT, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name} ${problem}`);
  });
});
