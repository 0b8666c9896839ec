import { isModern } from "../../../../cli/kafka/clients/choose";
import { clientSees, clientWithoutBroker, SEEN } from "../../../support/kafka-client";
import { testOnNode, testWith } from "../../../support/needs";

const SINCE = "22.22";

testOnNode(isModern, SINCE, "@platformatic/kafka sees what kafkajs sees", (name) =>
  testWith("java", name, async () => expect(await clientSees("platformatic")).toEqual(SEEN)),
);

testOnNode(isModern, SINCE, "@platformatic/kafka says so where no broker listens", (name) =>
  test(name, async () =>
    expect(await clientWithoutBroker("platformatic")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("ECONNREFUSED"),
    }),
  ),
);
