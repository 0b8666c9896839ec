import { isDone } from "../../../cli/stacks/outcome";

test("nothing is left to do with what stands, is unchanged or is gone", () => {
  const done = (
    ["created", "updated", "unchanged", "deleted", "absent", "failed", "under way", "not begun"] as const
  ).filter((what) => isDone({ stack: "x", seat: "s01", what, seconds: 0 }));
  expect(done).toEqual(["created", "updated", "unchanged", "deleted", "absent"]);
});
