import { failureReason } from "../../../cli/stacks/failure-reason";
import { answering } from "../../support/answering";

const STACK = { StackId: "arn:stack", StackName: "Lab-a-s01" };

const event = (LogicalResourceId: string, ResourceStatus: string, ResourceStatusReason?: string) => ({
  ...STACK,
  LogicalResourceId,
  ResourceType: "AWS::X::Y",
  PhysicalResourceId: LogicalResourceId === STACK.StackName ? STACK.StackId : LogicalResourceId,
  ResourceStatus,
  ResourceStatusReason,
});

/** Latest first, as CloudFormation tells. */
const reasonOf = (...StackEvents: object[]) => failureReason(answering(() => ({ StackEvents })).client, "x");

test("is the first resource that failed since the operation began, not those that were broken off, nor an earlier failure", async () => {
  const reason = await reasonOf(
    event(STACK.StackName, "ROLLBACK_COMPLETE"),
    event(STACK.StackName, "ROLLBACK_IN_PROGRESS", "User Initiated"),
    event("Other", "CREATE_FAILED", "Resource creation cancelled"),
    event("Second", "CREATE_FAILED", "also"),
    event("First", "CREATE_FAILED", "AccessDenied: no\n    at handler"),
    event(STACK.StackName, "CREATE_IN_PROGRESS", "User Initiated"),
    event("Earlier", "CREATE_FAILED", "yesterday"),
  );
  expect(reason).toBe("First (AWS::X::Y): AccessDenied: no");
});

test("says so when there is none", async () => {
  expect(await reasonOf(event(STACK.StackName, "CREATE_IN_PROGRESS", "User Initiated"))).toBe(
    "CloudFormation gives no reason",
  );
  expect(await reasonOf()).toBe("CloudFormation gives no reason");
});
