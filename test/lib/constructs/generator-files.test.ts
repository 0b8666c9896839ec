import { GENERATOR_ENVIRONMENT } from "../../../contract/environment";
import { environmentFile, GENERATOR_PATHS, UNIT_FILE } from "../../../lib/constructs/generator-files";

const SETTINGS = {
  stream: "stream-1",
  region: "us-east-1",
  seat: "s01",
  host: "web1",
  rate: "10",
  session: "14400",
  logGroup: "group-1",
};

test("the environment file spells every name as the contract does; systemd sets the one that it leaves out", () => {
  const lines = environmentFile(SETTINGS).trimEnd().split("\n");
  const { stateDirectory, ...names } = GENERATOR_ENVIRONMENT;
  const told = Object.keys(SETTINGS).map((key) => names[key as keyof typeof names]);
  expect(lines.map((line) => line.split("=")[0]).sort()).toEqual(told.sort());
  expect(lines).toContain("LOGLAB_STREAM=stream-1");
  expect(UNIT_FILE).toContain(`\nStateDirectory=`);
  expect(stateDirectory).toBe("STATE_DIRECTORY");
});

test.each([
  ["the stack waits until the first batch is acknowledged", "Type=notify"],
  ["systemd-notify, a child of the generator, may tell it", "NotifyAccess=all"],
  ["the generator finds its settings", `EnvironmentFile=${GENERATOR_PATHS.environment}`],
  ["the program is the bundle's", `ExecStart=/usr/bin/node ${GENERATOR_PATHS.code}/index.js`],
  ["the generator is not root", "DynamicUser=yes"],
  ["a crash is followed by a restart, the end of the session is not", "Restart=on-failure"],
  ["stopping leaves time to drain", "TimeoutStopSec=30"],
])("%s", (_, line) => {
  expect(UNIT_FILE.split("\n")).toContain(line);
});
