import { openClient } from "../../../cli/kafka/clients/choose";
import { openKafka } from "../../../cli/kafka/open-kafka";
import { chooseTarget } from "../../../cli/target";

// Its real clients have a test of their own, with a real broker.
jest.mock("../../../cli/kafka/clients/choose");
const opened = jest.mocked(openClient);

test("opens the broker where this machine reaches it", async () => {
  opened.mockResolvedValue({ bootstrap: "there" } as Awaited<ReturnType<typeof openClient>>);
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
