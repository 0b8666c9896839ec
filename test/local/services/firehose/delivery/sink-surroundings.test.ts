import type { CloudEvent } from "../../../../../local/core/events";
import type { StreamContext } from "../../../../../local/services/firehose/delivery/context";
import { sinkSurroundings } from "../../../../../local/services/firehose/delivery/sink-surroundings";
import { withChange } from "../../../../../local/services/firehose/destination/destination";
import { fakeCloud } from "../../../../support/fake-cloud";
import { S3 } from "../../../../support/firehose";

test("what a buffer tells names stream, Region, buffer and the hints of the moment", async () => {
  await using cloud = await fakeCloud();
  const told: CloudEvent[] = [];
  cloud.events.subscribe((event) => told.push(event));
  let interval = 60;
  const stream = () => ({
    name: "logs",
    destination: withChange(undefined, {
      ...S3,
      BufferingHints: { SizeInMBs: 1, IntervalInSeconds: interval },
    }),
  });
  const context = { cloud, signal: cloud.signal, stream } as unknown as StreamContext;
  const around = sinkSurroundings(context, () => "delivery");
  around.show({ records: 2, bytes: 10, lines: 3, since: 5 });
  interval = 120;
  around.show({ records: 0, bytes: 0, lines: 0 });
  around.failed(new Error("disk"));
  around.expired(7);
  const of = { stream: "logs", region: "us-east-1", buffer: "delivery" };
  expect(told).toMatchObject([
    { name: "bufferChanged", ...of, records: 2, bytes: 10, lines: 3, since: 5, hintMilliseconds: 60_000 },
    { name: "bufferChanged", ...of, records: 0, hintBytes: 1_048_576, hintMilliseconds: 120_000 },
    { name: "deliveryBroken", ...of, message: "disk" },
    { name: "recordsExpired", ...of, records: 7 },
  ]);
  expect(told[1]).not.toHaveProperty("since");
});
