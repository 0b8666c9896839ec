import type { DescribeLogStreamsCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream, putMessages } from "../../../../support/logs";

describe("DescribeLogStreams", () => {
  it("tells when the first and the last event were", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const now = cloud.clock.now();
    await putMessages(logs, ["a", "b"], now - 1000);
    const { logStreams } = await act<DescribeLogStreamsCommandOutput>(logs, "DescribeLogStreams", {
      logGroupName: "g",
    });
    expect(logStreams).toMatchObject([
      {
        logStreamName: "s",
        firstEventTimestamp: now - 1000,
        lastEventTimestamp: now - 999,
        lastIngestionTime: now,
        arn: "arn:aws:logs:us-east-1:000000000000:log-group:g:log-stream:s",
      },
    ]);
    await logs.stop();
  });

  it("orders by name or by the latest event, and pages", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await act(logs, "CreateLogStream", { logGroupName: "g", logStreamName: "a" });
    await act(logs, "CreateLogStream", { logGroupName: "g", logStreamName: "z" });
    await putMessages(logs, ["m"], cloud.clock.now() - 5, "z");
    await putMessages(logs, ["m"], cloud.clock.now(), "s");
    const names = async (input: object) =>
      (
        await act<DescribeLogStreamsCommandOutput>(logs, "DescribeLogStreams", {
          logGroupName: "g",
          ...input,
        })
      ).logStreams?.map(({ logStreamName }) => logStreamName);
    expect(await names({})).toEqual(["a", "s", "z"]);
    expect(await names({ orderBy: "LastEventTime", descending: true })).toEqual(["s", "z", "a"]);
    expect(await names({ logStreamNamePrefix: "z" })).toEqual(["z"]);
    const { nextToken } = await act<DescribeLogStreamsCommandOutput>(logs, "DescribeLogStreams", {
      logGroupName: "g",
      limit: 2,
    });
    expect(await names({ limit: 2, nextToken })).toEqual(["z"]);
    await expect(names({ nextToken: "x" })).rejects.toThrow("The specified nextToken is invalid.");
    await expect(names({ orderBy: "LastEventTime", logStreamNamePrefix: "z" })).rejects.toThrow(
      "Cannot order by LastEventTime with a logStreamNamePrefix.",
    );
    await logs.stop();
  });
});
