import { isModern, openClient } from "../../../../cli/kafka/clients/choose";
import { openKafkajs } from "../../../../cli/kafka/clients/kafkajs";
import { openPlatformatic } from "../../../../cli/kafka/clients/platformatic";

// The real clients have tests of their own, with a real broker.
jest.mock("../../../../cli/kafka/clients/kafkajs");
jest.mock("../../../../cli/kafka/clients/platformatic");

type Port = Awaited<ReturnType<typeof openKafkajs>>;
const versions = process.versions;

/** Opens a client as a Node of a version would. */
async function openOn(node: string): Promise<Port> {
  Object.defineProperty(process, "versions", { value: { ...versions, node } });
  try {
    return await openClient("there");
  } finally {
    Object.defineProperty(process, "versions", { value: versions });
  }
}

beforeEach(() => {
  jest.mocked(openKafkajs).mockResolvedValue({ bootstrap: "kafkajs" } as Port);
  jest.mocked(openPlatformatic).mockResolvedValue({ bootstrap: "platformatic" } as Port);
});

test("@platformatic/kafka is the client where Node allows it, kafkajs elsewhere", async () => {
  expect(await openOn("20.20.2")).toMatchObject({ bootstrap: "kafkajs" });
  expect(await openOn("22.22.0")).toMatchObject({ bootstrap: "platformatic" });
});

test.each([
  ["20.19.0", false],
  ["22.21.9", false],
  ["22.22.0", true],
  ["24.6.0", true],
])("Node %s is modern: %s", (version, modern) => expect(isModern(version)).toBe(modern));

test("a modern Node for which the package was left out has kafkajs", async () => {
  const absent = Object.assign(new Error("cannot find it"), { code: "ERR_MODULE_NOT_FOUND" });
  jest.mocked(openPlatformatic).mockRejectedValue(absent);
  expect(await openOn("24.21.0")).toMatchObject({ bootstrap: "kafkajs" });
});

test("a broker that does not answer is not asked by the other client as well", async () => {
  jest.mocked(openPlatformatic).mockRejectedValue(new Error("connect ECONNREFUSED"));
  await expect(openOn("24.21.0")).rejects.toThrow("ECONNREFUSED");
});
