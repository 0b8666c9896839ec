import { markOf, stateOf } from "../../../cli/stacks/stack-state";
import { stackOf } from "../../support/answering";

test.each([
  ["CREATE_COMPLETE", "sound"],
  ["UPDATE_ROLLBACK_COMPLETE", "sound"],
  ["CREATE_IN_PROGRESS", "busy"],
  ["UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "busy"],
  ["ROLLBACK_COMPLETE", "broken"],
  ["DELETE_FAILED", "broken"],
  ["CREATE_FAILED", "broken"],
  ["UPDATE_ROLLBACK_FAILED", "stuck"],
  ["DELETE_COMPLETE", "absent"],
] as const)("takes %s for %s", (status, state) => {
  expect(stateOf(stackOf("x", status), 0)).toBe(state);
});

test("takes a new stack in review for somebody's work, and one that was left in review for nobody's", () => {
  expect(stateOf(stackOf("x", "REVIEW_IN_PROGRESS"), 60_000)).toBe("busy");
  expect(stateOf(stackOf("x", "REVIEW_IN_PROGRESS"), 120_000)).toBe("broken");
  expect(stateOf(undefined, 0)).toBe("absent");
});

test("marks an operation that has begun, whatever the status says", () => {
  const before = stackOf("x", "UPDATE_COMPLETE", { LastUpdatedTime: new Date(1) });
  expect(markOf({ ...before, StackStatus: "UPDATE_IN_PROGRESS" })).toBe(markOf(before));
  expect(markOf({ ...before, LastUpdatedTime: new Date(2) })).not.toBe(markOf(before));
  expect(markOf({ ...before, DeletionTime: new Date(3) })).not.toBe(markOf(before));
});
