import {
  BROKER_UNIT,
  CONNECTOR_UNIT,
  connectorEnvironment,
  KAFKA_PATHS,
} from "../../../lib/constructs/kafka-files";

test("the broker runs as a user of its own, never as root, in a folder of its own", () => {
  for (const unit of [BROKER_UNIT, CONNECTOR_UNIT]) expect(unit).toContain("\nDynamicUser=yes\n");
  expect(BROKER_UNIT).toContain("\nWorkingDirectory=/var/lib/loglab-broker\n");
});

test("the broker's files are written and its data laid out before it starts, and it counts as started when it answers", () => {
  const runs = BROKER_UNIT.split("\n").filter((line) => line.startsWith("Exec"));
  expect(runs).toEqual([
    expect.stringMatching(/^ExecStartPre=\S+node \S+ prepare$/),
    expect.stringMatching(/^ExecStartPre=\S+java .* kafka\.tools\.StorageTool format .* server\.properties$/),
    expect.stringMatching(/^ExecStart=\S+java .* kafka\.Kafka server\.properties$/),
    expect.stringMatching(/^ExecStartPost=\S+node \S+ await$/),
  ]);
  expect(BROKER_UNIT).toContain(`-cp ${KAFKA_PATHS.jars}/* `);
});

test("a broker that is stopped by its signal has not failed, and a connector that is set up wrongly is not started again", () => {
  expect(BROKER_UNIT).toContain("\nSuccessExitStatus=143\n");
  expect(CONNECTOR_UNIT).toContain("\nRestartPreventExitStatus=2\n");
});

test("the connector is told stream, Region and log group", () => {
  expect(connectorEnvironment({ stream: "a", region: "us-east-1", logGroup: "g" })).toBe(
    "LOGLAB_STREAM=a\nAWS_REGION=us-east-1\nLOGLAB_LOG_GROUP=g\n",
  );
});
