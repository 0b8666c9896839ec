import type { Constraint } from "../../core/validation";

/** How CloudFormation words violations: `Value 'x' at 'stackName' failed to satisfy constraint: …`. */
export const STYLE = { code: "ValidationError", printValue: true } as const;

/** Of a stack to be made. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
export const NEW_STACK_NAME: Constraint = {
  required: true,
  length: [1, 128],
  pattern: "[a-zA-Z][-a-zA-Z0-9]*",
};

/** Name or ARN of a stack. */
export const STACK_NAME: Constraint = {
  required: true,
  length: [1, 2048],
  pattern: "[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*",
};

/** Name or ARN of a change set. */
export const CHANGE_SET_NAME: Constraint = {
  required: true,
  length: [1, 1600],
  pattern: "[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/]*",
};

export const optional = (constraint: Constraint): Constraint => {
  const { required, ...rest } = constraint;
  return rest;
};

const CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"];

/** Members that every request with a template has. */
export const TEMPLATE_MEMBERS: Readonly<Record<string, Constraint>> = {
  TemplateBody: { length: [1, 51200] },
  TemplateURL: { length: [1, 5120] },
};

/** Members that CreateStack, UpdateStack and CreateChangeSet share. */
export const DEPLOYMENT_MEMBERS: Readonly<Record<string, Constraint>> = {
  ...TEMPLATE_MEMBERS,
  Capabilities: { each: { enum: CAPABILITIES } },
  RoleARN: { length: [20, 2048] },
  NotificationARNs: { length: [0, 5] },
  Tags: {
    length: [0, 50],
    each: {
      members: { Key: { required: true, length: [1, 128] }, Value: { required: true, length: [0, 256] } },
    },
  },
};

export const CLIENT_TOKEN: Constraint = { length: [1, 128], pattern: "[a-zA-Z0-9][-a-zA-Z0-9]*" };
