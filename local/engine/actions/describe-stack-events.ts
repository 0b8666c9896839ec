import type {
  DescribeStackEventsCommandInput,
  DescribeStackEventsCommandOutput,
  ResourceStatus,
  StackEvent,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page } from "../../core/paging";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import type { EventRecord, StackRecord } from "../records";
import { STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { invalidToken } from "../requests/paging";
import { stackPermissions } from "../requests/permissions";

const PAGE = 100;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html */
export const describeStackEvents = ({
  store,
}: Engine): Action<DescribeStackEventsCommandInput, Omit<DescribeStackEventsCommandOutput, "$metadata">> => ({
  name: "DescribeStackEvents",
  permissions: (input, call) => stackPermissions(store, call, "DescribeStackEvents", input.StackName),
  async handle(input) {
    validate(input, { StackName: STACK_NAME }, STYLE);
    const stack = findStackOrMissing(store, input.StackName);
    const newestFirst = store.events.list(stack.stackId).toReversed();
    const { items, token } = page(newestFirst, ({ sequence }) => String(1e15 - sequence), {
      token: input.NextToken,
      limit: PAGE,
      invalid: invalidToken,
    });
    return {
      StackEvents: items.map((event) => eventView(event, stack)),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});

function eventView(event: EventRecord, { stackName }: StackRecord): StackEvent {
  return {
    StackId: event.stackId,
    EventId: event.eventId,
    StackName: stackName,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: new Date(event.at),
    // The stack's own events carry statuses of stacks in the same member.
    ResourceStatus: event.status as ResourceStatus,
    ...(event.operationId !== undefined && { OperationId: event.operationId }),
    ...(event.reason !== undefined && { ResourceStatusReason: event.reason }),
    ...(event.properties && { ResourceProperties: JSON.stringify(event.properties) }),
    ...(event.clientToken !== undefined && { ClientRequestToken: event.clientToken }),
  };
}
