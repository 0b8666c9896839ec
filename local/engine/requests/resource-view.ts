import type { StackResource, StackResourceSummary } from "@aws-sdk/client-cloudformation";
import type { ResourceRecord, StackRecord } from "../records";

/** @returns a resource as DescribeStackResources shows it */
export function describeResource(record: ResourceRecord, { stackId, stackName }: StackRecord): StackResource {
  const description = (record.step?.desired ?? record.standing)?.description;
  return {
    StackName: stackName,
    StackId: stackId,
    LogicalResourceId: record.logicalId,
    ResourceType: record.type,
    Timestamp: new Date(record.updatedAt),
    ResourceStatus: record.status,
    DriftInformation: { StackResourceDriftStatus: "NOT_CHECKED" },
    ...(record.physicalId !== undefined && { PhysicalResourceId: record.physicalId }),
    ...(record.statusReason !== undefined && { ResourceStatusReason: record.statusReason }),
    ...(description !== undefined && { Description: description }),
  };
}

/** @returns a resource as ListStackResources shows it */
export function summarizeResource(record: ResourceRecord): StackResourceSummary {
  return {
    LogicalResourceId: record.logicalId,
    ResourceType: record.type,
    LastUpdatedTimestamp: new Date(record.updatedAt),
    ResourceStatus: record.status,
    DriftInformation: { StackResourceDriftStatus: "NOT_CHECKED" },
    ...(record.physicalId !== undefined && { PhysicalResourceId: record.physicalId }),
    ...(record.statusReason !== undefined && { ResourceStatusReason: record.statusReason }),
  };
}
