import { createCloudWatch } from "../../../../local/services/cloudwatch";
import { act, fakeCloud } from "../../../support/fake-cloud";

test("shows a metric that was put, after a restart too", async () => {
  await using cloud = await fakeCloud();
  const before = createCloudWatch(cloud);
  await before.start();
  const MetricData = [{ MetricName: "Lines", Value: 3, Timestamp: new Date(cloud.clock.now()) }];
  await act(before, "PutMetricData", { Namespace: "Lab", MetricData });
  await before.stop();
  const after = createCloudWatch(cloud);
  await after.start();
  expect(await act(after, "ListMetrics", { Namespace: "Lab" })).toMatchObject({
    Metrics: [{ Namespace: "Lab", MetricName: "Lines", Dimensions: [] }],
  });
  await after.stop();
});
