import type {
  DescribeStackResourcesCommandInput,
  DescribeStackResourcesCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import { resourceMissing, validationError } from "../errors";
import type { StackRecord } from "../records";
import { optional, STACK_NAME, STYLE } from "../requests/constraints";
import { findStack } from "../requests/find-stack";
import { stackPermissions } from "../requests/permissions";
import { describeResource } from "../requests/resource-view";

/** AWS shows no more here; ListStackResources gives all. */
const MOST = 100;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html */
export const describeStackResources = ({
  store,
}: Engine): Action<
  DescribeStackResourcesCommandInput,
  Omit<DescribeStackResourcesCommandOutput, "$metadata">
> => ({
  name: "DescribeStackResources",
  permissions: (input, call) => stackPermissions(store, call, "DescribeStackResources", input.StackName),
  async handle(input) {
    validate(input, { StackName: optional(STACK_NAME) }, STYLE);
    const { StackName, LogicalResourceId: wanted, PhysicalResourceId } = input;
    if (StackName !== undefined && PhysicalResourceId !== undefined) {
      throw validationError("You cannot specify both StackName and PhysicalResourceId.");
    }
    const stack =
      PhysicalResourceId === undefined ? named(store, StackName) : owner(store, PhysicalResourceId);
    const records = store.resources(stack.stackId);
    const chosen = wanted === undefined ? records : records.filter(({ logicalId }) => logicalId === wanted);
    if (wanted !== undefined && chosen.length === 0) throw resourceMissing(wanted, stack.stackName);
    return { StackResources: chosen.slice(0, MOST).map((record) => describeResource(record, stack)) };
  },
});

function named(store: Engine["store"], stackName: string | undefined): StackRecord {
  if (stackName === undefined) {
    throw validationError("Either StackName or PhysicalResourceId must be specified.");
  }
  return findStack(store, stackName);
}

function owner(store: Engine["store"], physicalId: string): StackRecord {
  const found = store
    .allStacks()
    .filter(({ status }) => status !== "DELETE_COMPLETE")
    .find(({ stackId }) => store.resources(stackId).some((record) => record.physicalId === physicalId));
  if (!found) throw validationError(`Stack for ${physicalId} does not exist`);
  return found;
}
