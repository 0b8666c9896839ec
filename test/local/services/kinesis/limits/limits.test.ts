import { Limits } from "../../../../../local/services/kinesis/limits/limits";
import { ManualClock } from "../../../../support/manual-clock";

test("every shard of every stream has limits of its own, which stay until the stream is gone", () => {
  const limits = new Limits(new ManualClock());
  const first = limits.of("one", 0);
  expect(limits.of("one", 0)).toBe(first);
  expect(limits.of("one", 1)).not.toBe(first);
  expect(limits.of("two", 0)).not.toBe(first);
  limits.forget("one");
  expect(limits.of("one", 0)).not.toBe(first);
});
