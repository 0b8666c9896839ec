import type {
  ListStacksCommandInput,
  ListStacksCommandOutput,
  StackSummary,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page } from "../../core/paging";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import type { StackRecord } from "../records";
import { STYLE } from "../requests/constraints";
import { everyStack } from "../requests/every-stack";
import { invalidToken, newestFirst } from "../requests/paging";
import { describeStack } from "../requests/stack-view";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html */
export const listStacks = ({
  store,
}: Engine): Action<ListStacksCommandInput, Omit<ListStacksCommandOutput, "$metadata">> => ({
  name: "ListStacks",
  permissions: (_input, call) => everyStack(call, "ListStacks"),
  async handle({ StackStatusFilter: filter, NextToken }) {
    validate({ StackStatusFilter: filter }, { StackStatusFilter: { each: { enum: STATUSES } } }, STYLE);
    const chosen = store.allStacks().filter(({ status }) => !filter?.length || filter.includes(status));
    const { items, token } = page(newestFirst(chosen), ({ key }) => key, {
      token: NextToken,
      limit: 100,
      invalid: invalidToken,
    });
    return {
      StackSummaries: items.map(({ stack }) => summary(stack)),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});

const STATUSES: readonly string[] = [
  "CREATE_IN_PROGRESS",
  "CREATE_FAILED",
  "CREATE_COMPLETE",
  "ROLLBACK_IN_PROGRESS",
  "ROLLBACK_FAILED",
  "ROLLBACK_COMPLETE",
  "DELETE_IN_PROGRESS",
  "DELETE_FAILED",
  "DELETE_COMPLETE",
  "UPDATE_IN_PROGRESS",
  "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
  "UPDATE_COMPLETE",
  "UPDATE_FAILED",
  "UPDATE_ROLLBACK_IN_PROGRESS",
  "UPDATE_ROLLBACK_FAILED",
  "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
  "UPDATE_ROLLBACK_COMPLETE",
  "REVIEW_IN_PROGRESS",
  "IMPORT_IN_PROGRESS",
  "IMPORT_COMPLETE",
  "IMPORT_ROLLBACK_IN_PROGRESS",
  "IMPORT_ROLLBACK_FAILED",
  "IMPORT_ROLLBACK_COMPLETE",
];

function summary(stack: StackRecord): StackSummary {
  const { Description, LastUpdatedTime, DeletionTime, StackStatusReason, ParentId, RootId } =
    describeStack(stack);
  return {
    StackId: stack.stackId,
    StackName: stack.stackName,
    CreationTime: new Date(stack.createdAt),
    StackStatus: stack.status,
    DriftInformation: { StackDriftStatus: "NOT_CHECKED" },
    ...(Description !== undefined && { TemplateDescription: Description }),
    ...(LastUpdatedTime && { LastUpdatedTime }),
    ...(DeletionTime && { DeletionTime }),
    ...(StackStatusReason !== undefined && { StackStatusReason }),
    ...(ParentId !== undefined && { ParentId }),
    ...(RootId !== undefined && { RootId }),
  };
}
