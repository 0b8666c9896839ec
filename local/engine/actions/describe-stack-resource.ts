import type {
  DescribeStackResourceCommandInput,
  DescribeStackResourceCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import { resourceMissing } from "../errors";
import { STACK_NAME, STYLE } from "../requests/constraints";
import { findStackOrMissing } from "../requests/find-stack";
import { besidesInstances } from "../requests/instance-access";
import { stackPermissions } from "../requests/permissions";
import { describeResource } from "../requests/resource-view";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResource.html */
export const describeStackResource = ({
  store,
}: Engine): Action<
  DescribeStackResourceCommandInput,
  Omit<DescribeStackResourceCommandOutput, "$metadata">
> => ({
  name: "DescribeStackResource",
  permissions: (input, call) =>
    besidesInstances(
      store,
      call,
      input.StackName,
      stackPermissions(store, call, "DescribeStackResource", input.StackName),
    ),
  async handle(input) {
    validate(input, { StackName: STACK_NAME, LogicalResourceId: { required: true } }, STYLE);
    const stack = findStackOrMissing(store, input.StackName);
    const record = store.resource(stack.stackId, input.LogicalResourceId ?? "");
    if (!record) throw resourceMissing(input.LogicalResourceId ?? "", input.StackName ?? "");
    const { Timestamp, ...detail } = describeResource(record, stack);
    // cfn-init asks while the resource is still being created: what it is to be counts then.
    const metadata = record.step?.desired?.metadata ?? record.standing?.metadata;
    return {
      StackResourceDetail: {
        ...detail,
        LastUpdatedTimestamp: Timestamp,
        ...(metadata !== undefined && { Metadata: JSON.stringify(metadata) }),
      },
    };
  },
});
