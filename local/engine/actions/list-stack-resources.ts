import type {
  ListStackResourcesCommandInput,
  ListStackResourcesCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page, sortedBy } from "../../core/paging";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import type { ResourceRecord } from "../records";
import { STACK_NAME, STYLE } from "../requests/constraints";
import { findStack } from "../requests/find-stack";
import { invalidToken } from "../requests/paging";
import { stackPermissions } from "../requests/permissions";
import { summarizeResource } from "../requests/resource-view";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html */
export const listStackResources = ({
  store,
}: Engine): Action<ListStackResourcesCommandInput, Omit<ListStackResourcesCommandOutput, "$metadata">> => ({
  name: "ListStackResources",
  permissions: (input, call) => stackPermissions(store, call, "ListStackResources", input.StackName),
  async handle(input) {
    validate(input, { StackName: STACK_NAME }, STYLE);
    const { stackId } = findStack(store, input.StackName);
    const key = ({ logicalId }: ResourceRecord): string => logicalId;
    const { items, token } = page(sortedBy(store.resources(stackId), key), key, {
      token: input.NextToken,
      limit: 100,
      invalid: invalidToken,
    });
    return {
      StackResourceSummaries: items.map(summarizeResource),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
