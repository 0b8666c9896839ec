import type { StackRecord } from "../../../../local/engine/records";
import { checkChangeable, checkUpdatable } from "../../../../local/engine/requests/updatable";

const stack = (status: string) => ({ stackId: "arn:s", status }) as StackRecord;

test.each(["CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"])(
  "%s can be updated",
  (status) => {
    expect(() => checkUpdatable(stack(status), false)).not.toThrow();
  },
);

test.each(["CREATE_FAILED", "UPDATE_FAILED"])("%s only without rollback", (status) => {
  expect(() => checkUpdatable(stack(status), true)).not.toThrow();
  expect(() => checkUpdatable(stack(status), undefined)).toThrow(/use the disable-rollback parameter/);
  expect(() => checkChangeable(stack(status))).not.toThrow();
});

test.each(["ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_FAILED", "DELETE_FAILED", "CREATE_IN_PROGRESS"])(
  "%s cannot",
  (status) => {
    for (const check of [() => checkUpdatable(stack(status), true), () => checkChangeable(stack(status))]) {
      expect(check).toThrow(`Stack:arn:s is in ${status} state and can not be updated.`);
    }
  },
);
