import type { StackRecord } from "../../../../local/engine/records";
import { withRole } from "../../../../local/engine/requests/with-role";

test("a role that comes with an operation becomes the stack's", () => {
  const stack = { deployment: { template: "a" }, target: { template: "b" } } as unknown as StackRecord;
  expect(withRole(stack, undefined)).toEqual({});
  expect(withRole(stack, "arn:role")).toEqual({
    deployment: { template: "a", roleArn: "arn:role" },
    target: { template: "b", roleArn: "arn:role" },
  });
});
