import * as sdk from "@aws-sdk/client-cloudwatch";
import { createCloudWatch } from "../../../../local/services/cloudwatch";
import { fakeCloud } from "../../../support/fake-cloud";

test("serves metrics, in operations that the client has", async () => {
  await using cloud = await fakeCloud();
  const names = createCloudWatch(cloud).actions.map(({ name }) => name);
  expect(names).toEqual(["GetMetricData", "GetMetricStatistics", "ListMetrics", "PutMetricData"]);
  expect(Object.keys(sdk)).toEqual(expect.arrayContaining(names.map((name) => `${name}Command`)));
});
