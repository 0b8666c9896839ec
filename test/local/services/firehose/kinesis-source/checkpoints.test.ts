import { Checkpoints } from "../../../../../local/services/firehose/kinesis-source/checkpoints";
import { fakeCloud } from "../../../../support/fake-cloud";

test("a stream's checkpoints are kept a shard, and forgotten with it alone", async () => {
  await using cloud = await fakeCloud();
  const checkpoints = new Checkpoints(cloud.state);
  expect(checkpoints.get("one", "s0")).toEqual({});
  await checkpoints.put("one", "s0", { sequence: "7" });
  await checkpoints.put("one", "s1", { done: true });
  await checkpoints.put("other", "s0", { sequence: "8" });
  expect(checkpoints.get("one", "s0")).toEqual({ sequence: "7" });
  await checkpoints.forget("one");
  expect(checkpoints.get("one", "s1")).toEqual({});
  expect(checkpoints.get("other", "s0")).toEqual({ sequence: "8" });
});
