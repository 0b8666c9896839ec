import type { DescribeStacksCommandInput, DescribeStacksCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page } from "../../core/paging";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import { optional, STACK_NAME, STYLE } from "../requests/constraints";
import { findStack } from "../requests/find-stack";
import { invalidToken, newestFirst } from "../requests/paging";
import { stackPermissions } from "../requests/permissions";
import { describeStack } from "../requests/stack-view";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html */
export const describeStacks = ({
  store,
}: Engine): Action<DescribeStacksCommandInput, Omit<DescribeStacksCommandOutput, "$metadata">> => ({
  name: "DescribeStacks",
  permissions: (input, call) => stackPermissions(store, call, "DescribeStacks", input.StackName),
  async handle(input) {
    validate(input, { StackName: optional(STACK_NAME) }, STYLE);
    if (input.StackName !== undefined) return { Stacks: [describeStack(findStack(store, input.StackName))] };
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
