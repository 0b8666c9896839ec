import type { ResourceRecord, StackRecord } from "../../../../local/engine/records";
import { describeResource, summarizeResource } from "../../../../local/engine/requests/resource-view";

const record: ResourceRecord = {
  stackId: "arn:s",
  logicalId: "A",
  type: "Test::Thing",
  status: "CREATE_FAILED",
  statusReason: "No.",
  updatedAt: 5,
  outdated: [],
};

test("a resource is shown with what is known of it", () => {
  const common = {
    LogicalResourceId: "A",
    ResourceType: "Test::Thing",
    ResourceStatus: "CREATE_FAILED",
    ResourceStatusReason: "No.",
    DriftInformation: { StackResourceDriftStatus: "NOT_CHECKED" },
  };
  expect(describeResource(record, { stackId: "arn:s", stackName: "s" } as StackRecord)).toEqual({
    ...common,
    StackName: "s",
    StackId: "arn:s",
    Timestamp: new Date(5),
  });
  expect(summarizeResource({ ...record, physicalId: "a-1" })).toEqual({
    ...common,
    LastUpdatedTimestamp: new Date(5),
    PhysicalResourceId: "a-1",
  });
});
