import {
  CloudFormationClient,
  DeleteStackCommand,
  paginateListStacks,
  type StackStatus,
} from "@aws-sdk/client-cloudformation";
import { CLASS_FUNCTION_ENVIRONMENT } from "../../contract/class-functions";
import { type ListedStack, planDeletion } from "./deletion-plan";

/** What one run did. */
export interface ExpiryReport {
  deleted: string[];
  /** Names, and why each could not be deleted. */
  refused: Record<string, string>;
  underWay: number;
  waiting: number;
}

/** Every status of a stack that is still there in some way. */
const THERE: readonly StackStatus[] = [
  "CREATE_IN_PROGRESS",
  "CREATE_FAILED",
  "CREATE_COMPLETE",
  "ROLLBACK_IN_PROGRESS",
  "ROLLBACK_FAILED",
  "ROLLBACK_COMPLETE",
  "DELETE_IN_PROGRESS",
  "DELETE_FAILED",
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

const client = new CloudFormationClient({ maxAttempts: 8, retryMode: "adaptive" });

/**
 * Deletes a class that is over, as far as it can at this moment. A schedule calls it again and again from the class's `expires`
 * on: seats first, some at a time, then the stack that this function itself belongs to. Each stack is deleted with the role that
 * it was deployed with.
 */
export async function handler(): Promise<ExpiryReport> {
  const className = process.env[CLASS_FUNCTION_ENVIRONMENT.className] ?? "";
  if (className === "") throw new Error(`${CLASS_FUNCTION_ENVIRONMENT.className} is missing.`);
  const plan = planDeletion(className, await listStacks());
  const report: ExpiryReport = {
    deleted: [],
    refused: {},
    underWay: plan.underWay.length,
    waiting: plan.waiting.length,
  };
  for (const name of plan.delete) {
    try {
      await client.send(new DeleteStackCommand({ StackName: name }));
      report.deleted.push(name);
    } catch (error) {
      report.refused[name] = error instanceof Error ? error.message : String(error);
    }
  }
  console.log(JSON.stringify(report));
  return report;
}

async function listStacks(): Promise<ListedStack[]> {
  const stacks: ListedStack[] = [];
  for await (const { StackSummaries = [] } of paginateListStacks(
    { client },
    { StackStatusFilter: [...THERE] },
  )) {
    for (const { StackName = "", StackStatus = "" } of StackSummaries)
      stacks.push({ name: StackName, status: StackStatus });
  }
  return stacks;
}
