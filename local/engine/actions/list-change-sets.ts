import type {
  ChangeSetSummary,
  ListChangeSetsCommandInput,
  ListChangeSetsCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page, sortedBy } from "../../core/paging";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import type { ChangeSetRecord } from "../records";
import { STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { invalidToken } from "../requests/paging";
import { stackPermissions } from "../requests/permissions";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListChangeSets.html */
export const listChangeSets = ({
  store,
}: Engine): Action<ListChangeSetsCommandInput, Omit<ListChangeSetsCommandOutput, "$metadata">> => ({
  name: "ListChangeSets",
  permissions: (input, call) => stackPermissions(store, call, "ListChangeSets", input.StackName),
  async handle(input) {
    validate(input, { StackName: STACK_NAME }, STYLE);
    const { stackId } = findStackOrMissing(store, input.StackName);
    const key = ({ changeSetId }: ChangeSetRecord): string => changeSetId;
    const { items, token } = page(sortedBy(store.changeSets(stackId), key), key, {
      token: input.NextToken,
      limit: 100,
      invalid: invalidToken,
    });
    return { Summaries: items.map(summary), ...(token !== undefined && { NextToken: token }) };
  },
});

function summary(changeSet: ChangeSetRecord): ChangeSetSummary {
  return {
    StackId: changeSet.stackId,
    StackName: changeSet.stackName,
    ChangeSetId: changeSet.changeSetId,
    ChangeSetName: changeSet.name,
    ExecutionStatus: changeSet.executionStatus,
    Status: changeSet.status,
    CreationTime: new Date(changeSet.createdAt),
    IncludeNestedStacks: changeSet.includeNestedStacks,
    ...(changeSet.statusReason !== undefined && { StatusReason: changeSet.statusReason }),
    ...(changeSet.description !== undefined && { Description: changeSet.description }),
  };
}
