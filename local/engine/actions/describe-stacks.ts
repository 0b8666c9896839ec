import type { DescribeStacksCommandInput, DescribeStacksCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page } from "../../core/paging";
import { validate } from "../../core/validation";
import type { Operations } from "../deploy/operations";
import type { Engine } from "../engine";
import { optional, STACK_NAME, STYLE } from "../requests/constraints";
import { everyStack } from "../requests/every-stack";
import { findStack } from "../requests/find-stack";
import { invalidToken, newestFirst } from "../requests/paging";
import { stackPermissions } from "../requests/permissions";
import { describeStack } from "../requests/stack-view";

/**
 * Clients ask for one stack again and again until it is done, with long pauses (CDK 5 s, AWS CLI 30 s). So the answer waits for
 * the end of what is under way, but not for long.
 * @param patience milliseconds that an answer waits at most
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 */
export const describeStacks = (
  { store }: Engine,
  operations: Operations,
  patience: number,
): Action<DescribeStacksCommandInput, Omit<DescribeStacksCommandOutput, "$metadata">> => ({
  name: "DescribeStacks",
  permissions: ({ StackName }, call) =>
    StackName === undefined
      ? everyStack(call, "DescribeStacks", "ListStacks")
      : stackPermissions(store, call, "DescribeStacks", StackName),
  async handle(input, call) {
    validate(input, { StackName: optional(STACK_NAME) }, STYLE);
    if (input.StackName !== undefined) {
      const { stackId } = findStack(store, input.StackName);
      await operations.calm(stackId, patience, call.signal);
      return { Stacks: [describeStack(findStack(store, stackId))] };
    }
    const live = store.allStacks().filter(({ status }) => status !== "DELETE_COMPLETE");
    const { items, token } = page(newestFirst(live), ({ key }) => key, {
      token: input.NextToken,
      limit: 100,
      invalid: invalidToken,
    });
    return {
      Stacks: items.map(({ stack }) => describeStack(stack)),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
