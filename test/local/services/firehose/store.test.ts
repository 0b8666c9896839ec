import { withChange } from "../../../../local/services/firehose/destination/destination";
import { FirehoseStore, type Stream } from "../../../../local/services/firehose/store";
import { type FakeCloud, fakeCloud } from "../../../support/fake-cloud";
import { S3 } from "../../../support/firehose";

let cloud: FakeCloud;
let store: FirehoseStore;
beforeEach(async () => {
  cloud = await fakeCloud({ region: "eu-west-1" });
  store = new FirehoseStore(cloud);
});
afterEach(() => cloud[Symbol.asyncDispose]());

const stream = (name: string, status: Stream["status"] = "ACTIVE"): Stream => ({
  name,
  arn: store.arn(name),
  id: name,
  type: "DirectPut",
  status,
  version: 1,
  created: 0,
  destination: withChange(undefined, S3),
  encryption: { status: "DISABLED" },
  encryptionCalls: [],
  tags: {},
});
const code = (look: () => unknown): unknown => {
  try {
    return look();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test("§2 an ARN names Region and account", () => {
  expect(store.arn("logs")).toBe("arn:aws:firehose:eu-west-1:000000000000:deliverystream/logs");
  expect(store.arn(undefined)).toBe("arn:aws:firehose:eu-west-1:000000000000:deliverystream/");
});

test("§4 streams come in the order of their names, capitals first", async () => {
  for (const name of ["b", "a", "B", "a-1", "a.1"]) await store.put(stream(name));
  expect(store.all().map(({ name }) => name)).toEqual(["B", "a", "a-1", "a.1", "b"]);
  expect(store.count).toBe(5);
});

test("§4 who may do what in which state", async () => {
  for (const status of ["CREATING", "ACTIVE", "DELETING"] as const) await store.put(stream(status, status));
  const answers = (name: string) =>
    [() => store.get(name).name, () => store.getForPut(name).name, () => store.getForTags(name).name].map(
      code,
    );
  expect(answers("CREATING")).toEqual(["CREATING", "ResourceNotFoundException", "CREATING"]);
  expect(answers("ACTIVE")).toEqual(["ACTIVE", "ACTIVE", "ACTIVE"]);
  expect(answers("DELETING")).toEqual(["DELETING", "ResourceNotFoundException", "ResourceInUseException"]);
  expect(new Set(answers("none"))).toEqual(new Set(["ResourceNotFoundException"]));
});

test("streams are found again after a start, until they are deleted", async () => {
  await store.put(stream("logs"));
  expect(new FirehoseStore(cloud).find("logs")).toEqual(stream("logs"));
  await store.delete("logs");
  expect(store.find("logs")).toBeUndefined();
});
