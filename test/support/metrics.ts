import type { Service } from "../../local/core/service";
import { createCloudWatch } from "../../local/services/cloudwatch";
import { act, type FakeCloud, fakeCloud } from "./fake-cloud";

export interface MetricsBench extends AsyncDisposable {
  cloud: FakeCloud;
  service: Service;
  act<O extends object>(operation: string, input: object): Promise<O>;
  put(name: string, value: number, secondsAgo?: number, more?: object): Promise<void>;
  restart(): Promise<void>;
}

/** CloudWatch alone. */
export async function metricsBench(): Promise<MetricsBench> {
  const cloud = await fakeCloud();
  let service = createCloudWatch(cloud);
  await service.start();
  return {
    cloud,
    get service() {
      return service;
    },
    act: (operation, input) => act(service, operation, input),
    async put(MetricName, Value, secondsAgo = 0, more = {}) {
      const Timestamp = new Date(cloud.clock.now() - secondsAgo * 1000);
      const MetricData = [{ MetricName, Value, Timestamp, ...more }];
      await act(service, "PutMetricData", { Namespace: "Lab", MetricData });
    },
    async restart() {
      await service.stop();
      service = createCloudWatch(cloud);
      await service.start();
    },
    async [Symbol.asyncDispose]() {
      await service.stop();
      await cloud[Symbol.asyncDispose]();
    },
  };
}
