import { jarFile, jarPath, KAFKA_JARS, KAFKA_VERSION } from "../../contract/kafka-jars";

test("pins every jar once, by its size and its checksum", () => {
  expect(new Set(KAFKA_JARS.map(jarFile)).size).toBe(KAFKA_JARS.length);
  for (const { bytes, sha256 } of KAFKA_JARS) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(bytes).toBeGreaterThan(0);
  }
  expect(KAFKA_JARS.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(50e6);
});

test("has all of Kafka's own jars of one release", () => {
  const own = KAFKA_JARS.filter(({ group }) => group === "org.apache.kafka");
  expect(own.length).toBeGreaterThan(10);
  expect(new Set(own.map(({ version }) => version))).toEqual(new Set([KAFKA_VERSION]));
});

test("names a jar as Maven does", () => {
  const clients = KAFKA_JARS.find(({ artifact }) => artifact === "kafka-clients");
  expect(clients && jarFile(clients)).toBe(`kafka-clients-${KAFKA_VERSION}.jar`);
  expect(clients && jarPath(clients)).toBe(
    `org/apache/kafka/kafka-clients/${KAFKA_VERSION}/kafka-clients-${KAFKA_VERSION}.jar`,
  );
});
