import type { Change, ResourceChangeDetail } from "@aws-sdk/client-cloudformation";
import type { ChangeDetail, PlannedChange } from "../records";

/**
 * @param values whether property values are asked for (IncludePropertyValues)
 * @returns an entry of a change set as the API gives it
 */
export function changeView(change: PlannedChange, values: boolean): Change {
  return {
    Type: "Resource",
    ResourceChange: {
      Action: change.action,
      LogicalResourceId: change.logicalId,
      ResourceType: change.type,
      Scope: [...change.scope],
      Details: change.details.map((detail) => detailView(detail, values)),
      ...(change.physicalId !== undefined && { PhysicalResourceId: change.physicalId }),
      ...(change.replacement && { Replacement: change.replacement }),
      ...(change.policyAction && { PolicyAction: change.policyAction }),
      ...(values && change.before !== undefined && { BeforeContext: JSON.stringify(change.before) }),
      ...(values && change.after !== undefined && { AfterContext: JSON.stringify(change.after) }),
    },
  };
}

function detailView(detail: ChangeDetail, values: boolean): ResourceChangeDetail {
  return {
    Target: {
      Attribute: detail.attribute,
      RequiresRecreation: detail.recreation,
      ...(detail.name !== undefined && { Name: detail.name }),
      ...(values && detail.path !== undefined && { Path: detail.path }),
      ...(values && detail.before !== undefined && { BeforeValue: detail.before }),
      ...(values && detail.after !== undefined && { AfterValue: detail.after }),
      ...(values && detail.kind && { AttributeChangeType: detail.kind }),
    },
    Evaluation: detail.evaluation,
    ChangeSource: detail.source,
    ...(detail.cause !== undefined && { CausingEntity: detail.cause }),
  };
}
