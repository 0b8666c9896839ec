import { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { type Fault, find } from "./fault";

/** Defects of the transform. */
export const FUNCTION_FAULTS: readonly Fault[] = [
  {
    name: "a transform that may take ten minutes",
    caughtBy: "loglab/transform-timeout",
    inject: (stack) => {
      find(stack, CfnFunction).timeout = 600;
    },
  },
  {
    name: "a dead runtime",
    caughtBy: "loglab/end-of-life",
    inject: (stack) => {
      find(stack, CfnFunction).runtime = "nodejs12.x";
    },
  },
  {
    name: "a function that logs into a group of Lambda's",
    caughtBy: "loglab/owned-log-groups",
    inject: (stack) => {
      find(stack, CfnFunction).loggingConfig = undefined;
    },
  },
  {
    name: "a function with less memory than there is",
    caughtBy: "cloudformation/F3034",
    inject: (stack) => {
      find(stack, CfnFunction).memorySize = 64;
    },
  },
  {
    name: "a function without a role",
    caughtBy: "cloudformation/F3003",
    inject: (stack) => find(stack, CfnFunction).addPropertyDeletionOverride("Role"),
  },
];
