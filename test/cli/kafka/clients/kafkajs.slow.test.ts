import { clientSees, clientWithoutBroker, SEEN } from "../../../support/kafka-client";
import { testWith } from "../../../support/needs";

testWith("java", "kafkajs sees a topic's ends and messages, and a group's members and offsets", async () => {
  expect(await clientSees("kafkajs")).toEqual(SEEN);
});

test("kafkajs says so where no broker listens", async () => {
  expect(await clientWithoutBroker("kafkajs")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("ECONNREFUSED"),
  });
});
