import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  GetMetricStatisticsCommand,
  PutMetricDataCommand,
} from "@aws-sdk/client-cloudwatch";
import { SmithyRpcV2CborProtocol } from "@smithy/core/cbor";
import { AwsError } from "../../../../local/core/errors";
import { startEdge, type TestEdge } from "../../../support/edge";

let edge: TestEdge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge[Symbol.asyncDispose]());

/** The three protocols that CloudWatch is spoken to in; the client's own is JSON 1.0. */
const PROTOCOLS = {
  JSON: {},
  CBOR: { protocol: SmithyRpcV2CborProtocol },
};

describe.each(Object.entries(PROTOCOLS))("CloudWatch in %s", (_, protocol) => {
  const client = () => new CloudWatchClient({ ...edge.client, ...protocol });

  test("understands, and is understood", async () => {
    const inputs: object[] = [];
    edge.answers.set("monitoring.PutMetricData", (input) => {
      inputs.push(input);
      return {};
    });
    const Timestamp = new Date(1_700_000_000_250);
    edge.answers.set("monitoring.GetMetricStatistics", () => ({
      Label: "m",
      Datapoints: [{ Timestamp, Sum: 0.1, Unit: "Count" }],
    }));
    const MetricData = [
      { MetricName: "m", Timestamp, Value: 1e300, Counts: [1, 2.5], StorageResolution: 60 },
    ];
    await client().send(new PutMetricDataCommand({ Namespace: "n", MetricData }));
    expect(inputs).toEqual([{ Namespace: "n", MetricData }]);
    const request = { Namespace: "n", MetricName: "m", Period: 60, StartTime: Timestamp, EndTime: Timestamp };
    expect(await client().send(new GetMetricStatisticsCommand(request))).toMatchObject({
      Label: "m",
      Datapoints: [{ Timestamp, Sum: 0.1, Unit: "Count" }],
    });
  });

  test("answers nothing where there is nothing to answer", async () => {
    edge.answers.set("monitoring.DeleteAlarms", () => ({}));
    const { $metadata } = await client().send(new DeleteAlarmsCommand({ AlarmNames: [] }));
    expect($metadata.httpStatusCode).toBe(200);
  });

  test("refuses with code and sentence", async () => {
    edge.answers.set("monitoring.DeleteAlarms", () => {
      throw new AwsError("ResourceNotFound", "No alarm.", 404);
    });
    await expect(client().send(new DeleteAlarmsCommand({ AlarmNames: ["a"] }))).rejects.toMatchObject({
      name: "ResourceNotFound",
      message: "No alarm.",
      $metadata: { httpStatusCode: 404 },
    });
  });

  test("names an operation that it does not model", async () => {
    await expect(client().send(new DeleteAlarmsCommand({ AlarmNames: ["a"] }))).rejects.toMatchObject({
      name: "NotModelledByLocalCloud",
      message: expect.stringContaining("monitoring:DeleteAlarms"),
    });
  });
});
