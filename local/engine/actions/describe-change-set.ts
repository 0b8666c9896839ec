import type {
  DescribeChangeSetCommandInput,
  DescribeChangeSetCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page } from "../../core/paging";
import { validate } from "../../core/validation";
import { changeView } from "../change-sets/change-view";
import { findChangeSet } from "../change-sets/find-change-set";
import type { Engine } from "../engine";
import type { ChangeSetRecord } from "../records";
import { CHANGE_SET_NAME, optional, STACK_NAME, STYLE } from "../requests/constraints";
import { invalidToken } from "../requests/paging";
import { stackPermissions } from "../requests/permissions";
import { parameterView, tagList } from "../requests/stack-view";

const PAGE = 100;

/** How AWS begins the warning that property values are not all there. */
const INCOMPLETE = "[WARN] --include-property-values option can return incomplete ChangeSet data because: ";

type Described = Omit<DescribeChangeSetCommandOutput, "$metadata">;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html */
export const describeChangeSet = ({ store }: Engine): Action<DescribeChangeSetCommandInput, Described> => ({
  name: "DescribeChangeSet",
  permissions: (input, call) =>
    stackPermissions(
      store,
      call,
      "DescribeChangeSet",
      input.StackName ?? store.changeSet(input.ChangeSetName ?? "")?.stackId,
      { ChangeSetName: input.ChangeSetName },
    ),
  async handle(input) {
    validate(input, { ChangeSetName: CHANGE_SET_NAME, StackName: optional(STACK_NAME) }, STYLE);
    const changeSet = findChangeSet(store, input.ChangeSetName, input.StackName);
    const values = input.IncludePropertyValues ?? false;
    const { items, token } = page(changeSet.changes, ({ logicalId }) => logicalId, {
      token: input.NextToken,
      limit: PAGE,
      invalid: invalidToken,
    });
    return {
      ...head(changeSet, values),
      Changes: items.map((change) => changeView(change, values)),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});

function head(changeSet: ChangeSetRecord, values: boolean): Described {
  const { deployment, statusReason, warning } = changeSet;
  const reason = statusReason ?? (values && warning !== undefined ? INCOMPLETE + warning : undefined);
  const tags = tagList(deployment.tags);
  return {
    ChangeSetName: changeSet.name,
    ChangeSetId: changeSet.changeSetId,
    StackId: changeSet.stackId,
    StackName: changeSet.stackName,
    CreationTime: new Date(changeSet.createdAt),
    ExecutionStatus: changeSet.executionStatus,
    Status: changeSet.status,
    NotificationARNs: [...deployment.notificationArns],
    RollbackConfiguration: deployment.rollbackConfiguration ?? {},
    Capabilities: [...(deployment.capabilities ?? [])],
    IncludeNestedStacks: changeSet.includeNestedStacks,
    ...(changeSet.importExistingResources && { ImportExistingResources: true }),
    ...(reason !== undefined && { StatusReason: reason }),
    ...(changeSet.description !== undefined && { Description: changeSet.description }),
    ...(deployment.parameters.length > 0 && { Parameters: deployment.parameters.map(parameterView) }),
    ...(tags.length > 0 && { Tags: tags }),
    ...(changeSet.onStackFailure && { OnStackFailure: changeSet.onStackFailure }),
    ...(deployment.mode && { DeploymentConfig: { Mode: deployment.mode } }),
  };
}
