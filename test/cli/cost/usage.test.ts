import { CloudWatchClient, type GetMetricDataCommandInput } from "@aws-sdk/client-cloudwatch";
import { usageOf } from "../../../cli/cost/usage";

const FROM = Date.parse("2026-11-24T10:20:00Z");
const TO = Date.parse("2026-11-24T12:30:00Z");
const hour = (hours: number): Date => new Date(Date.parse("2026-11-24T10:00:00Z") + hours * 3_600_000);

/** A CloudWatch that answers by the metric and the stream that are asked for. */
function cloudWatch(answer: (metric: string, stream: string) => [Date, number][]) {
  const asked: GetMetricDataCommandInput[] = [];
  const client = new CloudWatchClient({ region: "us-east-1" });
  const send = async ({ input }: { input: GetMetricDataCommandInput }) => {
    asked.push(input);
    const MetricDataResults = (input.MetricDataQueries ?? []).map(({ Id, MetricStat }) => {
      const { MetricName = "", Dimensions: [stream] = [] } = MetricStat?.Metric ?? {};
      const points = answer(MetricName, stream?.Value ?? "");
      return { Id, Timestamps: points.map(([time]) => time), Values: points.map(([, value]) => value) };
    });
    return { MetricDataResults };
  };
  return { client: Object.assign(client, { send }), asked };
}

const never = new AbortController().signal;

test("adds up what came and went, and counts the hours in which anything came", async () => {
  const { client, asked } = cloudWatch((metric, stream) => {
    if (stream !== "one") return [];
    if (metric === "IncomingRecords")
      return [
        [hour(0), 5],
        [hour(1), 0],
        [hour(2), 7],
      ];
    if (metric === "IncomingBytes")
      return [
        [hour(0), 500],
        [hour(2), 700],
      ];
    return metric === "DeliveryToS3.Records" ? [[hour(2), 11]] : [];
  });
  const usage = await usageOf(client, ["one", "two"], FROM, TO, never);
  expect(usage.get("one")).toEqual({ records: 12, bytes: 1200, delivered: 11, hours: 2 });
  expect(usage.get("two")).toEqual({ records: 0, bytes: 0, delivered: 0, hours: 0 });
  expect(asked[0]?.StartTime).toEqual(hour(0));
});

test("what is read from a data stream counts as what is put", async () => {
  const { client } = cloudWatch((metric) =>
    metric.startsWith("DataReadFromKinesisStream") ? [[hour(1), 3]] : [],
  );
  const usage = await usageOf(client, ["one"], FROM, TO, never);
  expect(usage.get("one")).toEqual({ records: 3, bytes: 3, delivered: 0, hours: 1 });
});

test("three hundred seats take three calls", async () => {
  const { client, asked } = cloudWatch(() => []);
  const streams = Array.from({ length: 300 }, (_, index) => `stream-${index}`);
  expect((await usageOf(client, streams, FROM, TO, never)).size).toBe(300);
  expect(asked.map(({ MetricDataQueries }) => MetricDataQueries?.length)).toEqual([500, 500, 500]);
});
