import { hasChanges } from "../../../../local/engine/plan/has-changes";
import type { StackPlan } from "../../../../local/engine/plan/plan";
import type { Deployment, StackRecord } from "../../../../local/engine/records";

const deployment: Deployment = { template: "t", parameters: [], tags: { a: "1" }, notificationArns: [] };
const stack = { deployment, outputs: [{ key: "O", value: "v" }] } as unknown as StackRecord;
const plan = (more: Partial<StackPlan> = {}): StackPlan => ({
  resources: [],
  removed: [],
  outputs: [{ key: "O", value: "v" }],
  ...more,
});

test.each([
  ["nothing", plan(), deployment, false],
  [
    "a resource",
    plan({ resources: [{ action: "note" }] as unknown as StackPlan["resources"] }),
    deployment,
    true,
  ],
  ["a removal", plan({ removed: [{}] as unknown as StackPlan["removed"] }), deployment, true],
  ["an output", plan({ outputs: [{ key: "O", value: "w" }] }), deployment, true],
  ["a tag", plan(), { ...deployment, tags: {} }, true],
  ["a topic", plan(), { ...deployment, notificationArns: ["arn"] }, true],
  ["the role alone", plan(), { ...deployment, roleArn: "arn" }, false],
])("%s counts as a change: %j", (_what, next, target, changes) => {
  expect(hasChanges(stack, target, next)).toBe(changes);
});
