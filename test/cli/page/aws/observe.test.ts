import { nothingObserved, observe } from "../../../../cli/page/aws/observe";
import { Flow } from "../../../../local/page/flow/flow";
import { type Answers, bucketOf, type FakeObject, fakeLab, keyAt, NOW } from "../../../support/fake-lab";

const heartbeat = (sent: number): object => ({
  message: JSON.stringify({ heartbeat: { host: "web1", made: sent + 5, sent } }),
});

function answers(sent: number, objects: Record<string, FakeObject>): Answers {
  return {
    ...bucketOf(objects),
    DescribeInstances: () => ({
      Reservations: [{ Instances: [{ InstanceId: "i-1", State: { Name: "running" } }] }],
    }),
    FilterLogEvents: () => ({ events: [heartbeat(sent)] }),
    DescribeDeliveryStream: () => ({
      DeliveryStreamDescription: {
        VersionId: "1",
        Destinations: [
          { ExtendedS3DestinationDescription: { BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 } } },
        ],
      },
    }),
  };
}

test("tells by heartbeats and objects what AWS does not tell of a stream", async () => {
  const flow = new Flow(NOW);
  const observed = nothingObserved(NOW);
  await observe(fakeLab(answers(100, {})), flow, observed);
  expect(flow.view().totals).toMatchObject({ sent: 0, delivered: 0 });
  const objects = {
    [keyAt("10-00-05")]: { lines: ["a", "b"], seconds: 60 },
    [keyAt("10-00-06", 1, "errors/processing-failed/")]: { lines: ["{}"], seconds: 61 },
    [keyAt("09-00-00")]: { lines: ["older"], seconds: -60 },
  };
  await observe(fakeLab(answers(110, objects)), flow, observed);
  await observe(fakeLab(answers(110, objects)), flow, observed);
  const view = flow.view();
  expect(view.totals).toMatchObject({ sent: 10, delivered: 2, failed: 1, objects: 2, twice: 0 });
  expect(view.buffers).toMatchObject([
    { buffer: "delivery", lines: 7, hintBytes: 1024 * 1024, hintMilliseconds: 60_000 },
  ]);
  expect(view.flushes[0]).toMatchObject({
    reason: "interval",
    lines: 2,
    oldest: NOW + 5_000,
    at: NOW + 60_000,
  });
  expect(view.instances).toEqual([{ id: "i-1", state: "running" }]);
});

test("what is as large as the hint was written for its size", async () => {
  const flow = new Flow(NOW);
  const objects = { [keyAt("10-00-05")]: { lines: ["x".repeat(1024 * 1024)], seconds: 1 } };
  await observe(fakeLab(answers(1, objects)), flow, nothingObserved(NOW));
  expect(flow.view().flushes[0]).toMatchObject({ reason: "size" });
});
