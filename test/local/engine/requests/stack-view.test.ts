import type { StackRecord } from "../../../../local/engine/records";
import { describeStack, parameterView, tagList } from "../../../../local/engine/requests/stack-view";

const deployment = { template: "t", parameters: [], tags: { a: "old" }, notificationArns: [] };
const record: StackRecord = {
  stackId: "arn:s",
  stackName: "s",
  status: "UPDATE_IN_PROGRESS",
  createdAt: 1,
  stable: true,
  deployment,
  target: { ...deployment, tags: { a: "new" } },
  outputs: [{ key: "O", value: "v" }],
  imports: [],
  disableRollback: false,
  terminationProtection: true,
};

test("a stack that is being updated is shown as it is to be", () => {
  expect(describeStack(record)).toMatchObject({
    Tags: [{ Key: "a", Value: "new" }],
    EnableTerminationProtection: true,
  });
});

test("a deleted stack has neither outputs nor protection", () => {
  const shown = describeStack({ ...record, status: "DELETE_COMPLETE", deletedAt: 9 });
  expect(shown).not.toHaveProperty("Outputs");
  expect(shown).not.toHaveProperty("EnableTerminationProtection");
  expect(shown.DeletionTime).toEqual(new Date(9));
});

test("a secret parameter shows neither its value nor what was found for it", () => {
  expect(parameterView({ key: "P", value: "/p", resolved: "x", noEcho: true })).toEqual({
    ParameterKey: "P",
    ParameterValue: "****",
    ResolvedValue: "****",
  });
  expect(tagList({ a: "1" })).toEqual([{ Key: "a", Value: "1" }]);
});
