import {
  type CloudFormationClient,
  paginateDescribeStackEvents,
  type StackEvent,
} from "@aws-sdk/client-cloudformation";

/** What is said of resources that were only broken off because another one failed. */
const BROKEN_OFF = /^Resource (creation|update) cancelled/i;

/** CloudFormation says so of a stack when it begins something with it. */
const BEGUN = "User Initiated";

/**
 * Finds out why a stack's last operation failed: the first of its resources that did, since what comes after is mostly
 * consequence.
 * @param stack its name, or its id for one that is gone
 */
export async function failureReason(client: CloudFormationClient, stack: string): Promise<string> {
  let first: StackEvent | undefined;
  for await (const { StackEvents = [] } of paginateDescribeStackEvents({ client }, { StackName: stack })) {
    for (const event of StackEvents) {
      if (isFailure(event)) first = event;
      if (isBegin(event)) return describe(first);
    }
  }
  return describe(first);
}

function isFailure({ ResourceStatus, ResourceStatusReason = "" }: StackEvent): boolean {
  return ResourceStatus?.endsWith("_FAILED") === true && !BROKEN_OFF.test(ResourceStatusReason);
}

/** Events come latest first, so this is the end of the search. A roll-back belongs to what failed before it. */
function isBegin(event: StackEvent): boolean {
  return (
    event.PhysicalResourceId === event.StackId &&
    event.ResourceStatusReason === BEGUN &&
    !event.ResourceStatus?.includes("ROLLBACK")
  );
}

function describe(event: StackEvent | undefined): string {
  if (event === undefined) return "CloudFormation gives no reason";
  const { LogicalResourceId = "", ResourceType = "", ResourceStatusReason = "no reason given" } = event;
  // What a custom resource says is followed by the stack trace of its function.
  return `${LogicalResourceId} (${ResourceType}): ${ResourceStatusReason.split("\n")[0]}`;
}
