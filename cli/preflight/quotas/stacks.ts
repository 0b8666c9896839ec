import {
  DescribeAccountLimitsCommand,
  paginateListStacks,
  type StackStatus,
} from "@aws-sdk/client-cloudformation";
import type { QuotaSource } from "./quota-row";

/** Every status but that of a stack which is gone. */
const THERE: StackStatus[] = [
  "CREATE_COMPLETE",
  "CREATE_FAILED",
  "CREATE_IN_PROGRESS",
  "DELETE_FAILED",
  "DELETE_IN_PROGRESS",
  "IMPORT_COMPLETE",
  "REVIEW_IN_PROGRESS",
  "ROLLBACK_COMPLETE",
  "ROLLBACK_FAILED",
  "ROLLBACK_IN_PROGRESS",
  "UPDATE_COMPLETE",
  "UPDATE_FAILED",
  "UPDATE_IN_PROGRESS",
  "UPDATE_ROLLBACK_COMPLETE",
  "UPDATE_ROLLBACK_FAILED",
  "UPDATE_ROLLBACK_IN_PROGRESS",
];

/** CloudFormation tells its own limit. */
export const stacks: QuotaSource = {
  ids: ["cloudformation.stacks"],
  async look({ clients: { cloudformation: client }, signal }) {
    const options = [{ abortSignal: signal }] as const;
    const { AccountLimits = [] } = await client.send(new DescribeAccountLimitsCommand({}), ...options);
    let used = 0;
    for await (const { StackSummaries = [] } of paginateListStacks(
      { client },
      { StackStatusFilter: THERE },
      ...options,
    ))
      used += StackSummaries.length;
    const limit = AccountLimits.find(({ Name }) => Name === "StackLimit")?.Value;
    return { "cloudformation.stacks": { used, ...(limit !== undefined && { limit }) } };
  },
};
