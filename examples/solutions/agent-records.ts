import { GetMetricStatisticsCommand } from "@aws-sdk/client-cloudwatch";
import type { Lab } from "../../checks";
import type { Solution } from "./solution";

/** Divides what CloudWatch has counted, and works out the two bills. */
export const agentRecords: Solution = async ({ lab, begun, until }) => {
  const start = new Date(String(begun.facts.start));
  const lines = Number(begun.facts.lines);
  const bytes = await until(async () => {
    const records = await sum(lab, "IncomingRecords", start);
    return records > 0 ? (await sum(lab, "IncomingBytes", start)) / records : undefined;
  });
  const hourly = (billed: number): string => ((lines * billed * 3600) / 1e9).toFixed(3);
  return {
    bytes: bytes.toFixed(1),
    billed: "5120",
    agent: hourly(5120),
    sdk: hourly(bytes),
    fix: "aggregate",
  };
};

async function sum({ clients, seat, now }: Lab, MetricName: string, StartTime: Date): Promise<number> {
  const answer = await clients.cloudwatch?.send(
    new GetMetricStatisticsCommand({
      Namespace: "AWS/Firehose",
      MetricName,
      Dimensions: [{ Name: "DeliveryStreamName", Value: seat.stream }],
      StartTime,
      EndTime: new Date(now()),
      Period: 60,
      Statistics: ["Sum"],
    }),
  );
  return (answer?.Datapoints ?? []).reduce((total, { Sum = 0 }) => total + Sum, 0);
}
