import type {
  DescribeEventsCommandInput,
  DescribeEventsCommandOutput,
  OperationEvent,
  ResourceStatus,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page } from "../../core/paging";
import { validate } from "../../core/validation";
import { findChangeSet } from "../change-sets/find-change-set";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import type { ChangeSetRecord, EventRecord } from "../records";
import { CHANGE_SET_NAME, optional, STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { invalidToken } from "../requests/paging";
import { stackPermissions } from "../requests/permissions";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeEvents.html */
export const describeEvents = ({
  store,
}: Engine): Action<DescribeEventsCommandInput, Omit<DescribeEventsCommandOutput, "$metadata">> => ({
  name: "DescribeEvents",
  permissions: (input, call) =>
    stackPermissions(
      store,
      call,
      "DescribeEvents",
      input.StackName ?? store.changeSet(input.ChangeSetName ?? "")?.stackId,
    ),
  async handle(input) {
    validate(input, { StackName: optional(STACK_NAME), ChangeSetName: optional(CHANGE_SET_NAME) }, STYLE);
    const all = eventsOf(store, input).filter(
      ({ OperationId }) => input.OperationId === undefined || OperationId === input.OperationId,
    );
    const chosen = input.Filters?.FailedEvents ? all.filter(failed) : all;
    const keyed = chosen.map((event, i) => ({ event, key: String(i).padStart(9, "0") }));
    const { items, token } = page(keyed, ({ key }) => key, {
      token: input.NextToken,
      limit: 100,
      invalid: invalidToken,
    });
    return {
      OperationEvents: items.map(({ event }) => event),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});

function eventsOf(store: Engine["store"], input: DescribeEventsCommandInput): OperationEvent[] {
  if (input.ChangeSetName !== undefined) {
    return findingEvents(findChangeSet(store, input.ChangeSetName, input.StackName));
  }
  if (input.StackName !== undefined) {
    const { stackId } = findStackOrMissing(store, input.StackName);
    return store.events.list(stackId).toReversed().map(stackEvent);
  }
  if (input.OperationId === undefined) {
    throw validationError("One of StackName, ChangeSetName or OperationId must be specified.");
  }
  return store.allStacks().flatMap(({ stackId }) => store.events.list(stackId).toReversed().map(stackEvent));
}

function findingEvents({ changeSetId, stackId, createdAt, findings }: ChangeSetRecord): OperationEvent[] {
  return findings.map(({ name, logicalId, type, path, reason }, i) => ({
    EventId: `${changeSetId}/${i}`,
    StackId: stackId,
    OperationId: changeSetId,
    OperationType: "CREATE_CHANGESET",
    EventType: "VALIDATION_ERROR",
    LogicalResourceId: logicalId,
    PhysicalResourceId: "",
    ResourceType: type,
    Timestamp: new Date(createdAt),
    ValidationFailureMode: "FAIL",
    ValidationName: name,
    ValidationStatus: "FAILED",
    ValidationStatusReason: reason,
    ValidationPath: path,
  }));
}

function stackEvent(event: EventRecord): OperationEvent {
  return {
    EventId: event.eventId,
    StackId: event.stackId,
    EventType: event.status.endsWith("_FAILED") ? "PROVISIONING_ERROR" : "STACK_EVENT",
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

const failed = ({ EventType }: OperationEvent): boolean => EventType?.endsWith("_ERROR") ?? false;
