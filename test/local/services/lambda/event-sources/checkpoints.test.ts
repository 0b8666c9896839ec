import { Checkpoints } from "../../../../../local/services/lambda/event-sources/checkpoints";
import { type FakeCloud, fakeCloud } from "../../../../support/fake-cloud";

let cloud: FakeCloud;
let checkpoints: Checkpoints;
beforeEach(async () => {
  cloud = await fakeCloud();
  checkpoints = new Checkpoints(cloud.state);
});
afterEach(() => cloud[Symbol.asyncDispose]());

test("how far a mapping has come is kept shard by shard", async () => {
  await checkpoints.put("m", "shardId-0", { sequence: "7" });
  await checkpoints.put("m", "shardId-1", { done: true });
  expect(checkpoints.get("m", "shardId-0")).toEqual({ sequence: "7" });
  expect(checkpoints.get("m", "shardId-1")).toEqual({ done: true });
  expect(checkpoints.get("m", "shardId-2")).toBeUndefined();
});

test("a mapping that is deleted leaves none behind, and touches no other's", async () => {
  await checkpoints.put("m", "shardId-0", { sequence: "7" });
  await checkpoints.put("m2", "shardId-0", { from: 5 });
  expect([checkpoints.has("m"), checkpoints.has("m2"), checkpoints.has("m3")]).toEqual([true, true, false]);
  await checkpoints.forget("m");
  expect([checkpoints.has("m"), checkpoints.has("m2")]).toEqual([false, true]);
});
