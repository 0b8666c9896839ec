import { validate } from "../../../../local/core/validation";
import {
  DEPLOYMENT_MEMBERS,
  NEW_STACK_NAME,
  optional,
  STACK_NAME,
  STYLE,
} from "../../../../local/engine/requests/constraints";

test("names are held to AWS's patterns, in AWS's words", () => {
  expect(() => validate({ StackName: "ok-1" }, { StackName: NEW_STACK_NAME }, STYLE)).not.toThrow();
  expect(() =>
    validate({ StackName: "arn:aws:cloudformation:us-east-1:0:stack/a/b" }, { StackName: STACK_NAME }, STYLE),
  ).not.toThrow();
  expect(() => validate({}, { StackName: STACK_NAME }, STYLE)).toThrow(
    "1 validation error detected: Value null at 'stackName' failed to satisfy constraint: Member must not be null",
  );
  expect(() => validate({}, { StackName: optional(STACK_NAME) }, STYLE)).not.toThrow();
});

test("what is wrong with a request is told all at once", () => {
  const input = {
    Capabilities: ["CAPABILITY_X"],
    Tags: [{ Key: "", Value: "v" }],
    NotificationARNs: Array(6).fill("a"),
  };
  expect(() => validate(input, DEPLOYMENT_MEMBERS, STYLE)).toThrow(/^3 validation errors detected: /);
});
