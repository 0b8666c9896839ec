import { Iterators } from "../../../../local/services/kinesis/iterators";
import { Seal } from "../../../../local/services/kinesis/seal";
import { type FakeCloud, fakeCloud } from "../../../support/fake-cloud";

let cloud: FakeCloud;
let iterators: Iterators;
beforeEach(async () => {
  cloud = await fakeCloud();
  const seal = new Seal(cloud);
  await seal.start();
  iterators = new Iterators(seal, cloud.clock);
});
afterEach(() => cloud[Symbol.asyncDispose]());

const PLACE = { stream: "s".repeat(128), id: "i".repeat(36), shard: 2 ** 31 - 1, position: 2 ** 52 };

test("says nothing to whoever looks at it, and everything to whoever made it", () => {
  const text = iterators.make(PLACE);
  expect(Buffer.from(text, "base64").toString("latin1")).not.toContain("sss");
  expect(text.length).toBeLessThanOrEqual(512);
  expect(iterators.read(text)).toEqual(PLACE);
  expect(iterators.streamOf(text)).toBe(PLACE.stream);
});

test("is spoilt by the least change", () => {
  const bytes = Buffer.from(iterators.make(PLACE), "base64");
  bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60);
  const text = bytes.toString("base64");
  expect(() => iterators.read(text)).toThrow("Invalid ShardIterator.");
  expect(iterators.streamOf(text)).toBeUndefined();
});
