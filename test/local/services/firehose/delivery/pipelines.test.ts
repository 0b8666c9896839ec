import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Pipelines } from "../../../../../local/services/firehose/delivery/pipelines";
import { withChange } from "../../../../../local/services/firehose/destination/destination";
import { Faults } from "../../../../../local/services/firehose/faults/faults";
import { Metrics } from "../../../../../local/services/firehose/metrics/metrics";
import { FirehoseStore, type Stream } from "../../../../../local/services/firehose/store";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";
import { S3 } from "../../../../support/firehose";

let cloud: FakeCloud;
let pipelines: Pipelines;
let store: FirehoseStore;
beforeEach(async () => {
  cloud = await fakeCloud();
  store = new FirehoseStore(cloud);
  pipelines = new Pipelines({ cloud, store, faults: new Faults(cloud), metrics: new Metrics(cloud) });
});
afterEach(async () => {
  await pipelines.stop();
  await cloud[Symbol.asyncDispose]();
});

async function stream(id: string): Promise<Stream> {
  const made: Stream = {
    name: `stream-${id}`,
    arn: store.arn(`stream-${id}`),
    id,
    type: "DirectPut",
    status: "ACTIVE",
    version: 1,
    created: 0,
    destination: withChange(undefined, S3),
    encryption: { status: "DISABLED" },
    encryptionCalls: [],
    tags: {},
  };
  await store.put(made);
  return made;
}

const directory = (id: string): string => cloud.state.path("streams", id);

test("a stream's delivery is opened once, whoever asks first", async () => {
  const one = await stream("1");
  const [first, second] = await Promise.all([pipelines.get(one), pipelines.get(one)]);
  expect(second).toBe(first);
  expect(await pipelines.get(await stream("2"))).not.toBe(first);
});

test("§4 what is dropped takes its folder along, also when it was never opened", async () => {
  const one = await stream("1");
  await pipelines.get(one);
  expect(existsSync(directory("1"))).toBe(true);
  await pipelines.drop(one);
  expect(existsSync(directory("1"))).toBe(false);
  await expect(pipelines.drop(await stream("2"))).resolves.toBeUndefined();
});

test("a log that cannot be read is told, is tried again, and can be dropped", async () => {
  const one = await stream("1");
  await mkdir(directory("1"), { recursive: true });
  await writeFile(join(directory("1"), "records"), "a file where a folder should be");
  const told = cloud.events.next("deliveryBroken", () => true, cloud.signal);
  await expect(pipelines.get(one)).rejects.toThrow();
  expect(await told).toMatchObject({ stream: "stream-1" });
  await expect(pipelines.get(one)).rejects.toThrow();
  await pipelines.drop(one);
  await expect(pipelines.get(one)).resolves.toBeDefined();
});
