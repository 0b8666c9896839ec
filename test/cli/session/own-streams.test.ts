import { DeleteStreamCommand, KinesisClient } from "@aws-sdk/client-kinesis";
import { deleteOwnStreams } from "../../../cli/session/own-streams";

it("deletes the streams that a seat's student has made, and nobody else's", async () => {
  const deleted: object[] = [];
  const kinesis = new KinesisClient({ region: "us-east-1" });
  const names = ["Lab-c-s01.mine", "Lab-c-s01.going", "Lab-c-s011.other", "Lab-c-s01-DataStream", "else"];
  kinesis.send = (async (command: { input: object }) => {
    if (command instanceof DeleteStreamCommand) return void deleted.push(command.input);
    return {
      HasMoreStreams: false,
      StreamSummaries: names.map((StreamName) => ({
        StreamName,
        StreamStatus: StreamName.endsWith("going") ? "DELETING" : "ACTIVE",
      })),
    };
  }) as unknown as KinesisClient["send"];
  expect(await deleteOwnStreams(kinesis, "c", "s01")).toEqual(["Lab-c-s01.mine"]);
  expect(deleted).toEqual([{ StreamName: "Lab-c-s01.mine", EnforceConsumerDeletion: true }]);
});
