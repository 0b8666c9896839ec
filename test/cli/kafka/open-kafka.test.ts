import { openKafkajs } from "../../../cli/kafka/clients/kafkajs";
import { openKafka } from "../../../cli/kafka/open-kafka";
import { chooseTarget } from "../../../cli/target";

// Its real client has a test of its own, with a real broker.
jest.mock("../../../cli/kafka/clients/kafkajs");
const opened = jest.mocked(openKafkajs);

test("opens the broker where this machine reaches it", async () => {
  opened.mockResolvedValue({ bootstrap: "there" } as Awaited<ReturnType<typeof openKafkajs>>);
  expect(await openKafka(chooseTarget("aws", 0, "us-east-1"), "us-east-1", "i-1")).toEqual({
    bootstrap: "there",
  });
  expect(opened).toHaveBeenCalledWith("127.0.0.1:19092");
});

test("where none answers it says how to hold the tunnel open", async () => {
  opened.mockRejectedValue(new Error("connection refused"));
  await expect(openKafka(chooseTarget("aws", 0, "us-east-1"), "us-east-1", "i-1")).rejects.toMatchObject({
    name: "NotReady",
    message: expect.stringMatching(/connection refused.*aws ssm start-session/),
  });
});
