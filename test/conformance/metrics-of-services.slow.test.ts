import { CloudWatchClient, GetMetricStatisticsCommand } from "@aws-sdk/client-cloudwatch";
import { CreateStreamCommand, KinesisClient, PutRecordCommand } from "@aws-sdk/client-kinesis";
import { startTestCloud } from "../support/cloud";
import { ManualClock } from "../support/manual-clock";

const MINUTE = 60_000;

test("what a service measures of itself is in CloudWatch once the minute is over, with no policy that allows it", async () => {
  const clock = new ManualClock(Date.now());
  await using cloud = await startTestCloud({ bootstrapped: false, clock });
  const refused = jest.fn();
  cloud.events.subscribe(({ name }) => {
    if (name === "metricsRefused") refused();
  });
  const kinesis = new KinesisClient({ ...cloud.client, maxAttempts: 1 });
  await kinesis.send(new CreateStreamCommand({ StreamName: "lines", ShardCount: 1 }));
  await clock.advance(MINUTE);
  const put = { StreamName: "lines", PartitionKey: "k", Data: Buffer.from("line") };
  await kinesis.send(new PutRecordCommand(put));
  await clock.advance(2 * MINUTE);
  const cloudwatch = new CloudWatchClient(cloud.client);
  const { Datapoints = [] } = await cloudwatch.send(
    new GetMetricStatisticsCommand({
      Namespace: "AWS/Kinesis",
      MetricName: "IncomingRecords",
      Dimensions: [{ Name: "StreamName", Value: "lines" }],
      StartTime: new Date(clock.now() - 10 * MINUTE),
      EndTime: new Date(clock.now()),
      Period: 60,
      Statistics: ["Sum"],
    }),
  );
  expect(refused).not.toHaveBeenCalled();
  expect(Datapoints.map(({ Sum }) => Sum)).toContain(1);
});
