import type { GetPolicyCommandOutput } from "@aws-sdk/client-lambda";
import { isAwsError } from "../../../core/errors";
import { type ResourceContext, resourceType } from "../../../core/resource-type";

interface PermissionProperties {
  Action: string;
  EventSourceToken?: string;
  FunctionName: string;
  FunctionUrlAuthType?: string;
  Principal: string;
  PrincipalOrgID?: string;
  SourceAccount?: string;
  SourceArn?: string;
}

const replaced = { type: "string", update: "replace" } as const;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html */
export const permissionType = resourceType<PermissionProperties>({
  type: "AWS::Lambda::Permission",
  properties: {
    Action: { ...replaced, required: true },
    EventSourceToken: replaced,
    FunctionName: { ...replaced, required: true },
    FunctionUrlAuthType: replaced,
    Principal: { ...replaced, required: true },
    PrincipalOrgID: replaced,
    SourceAccount: replaced,
    SourceArn: replaced,
  },
  attributes: ["Id"],

  async create(desired, context) {
    const id = context.physicalName(100);
    if (!(await has(desired.FunctionName, id, context)))
      await context.call("lambda", "AddPermission", { ...desired, StatementId: id });
    return { physicalId: id, attributes: { Id: id } };
  },

  async update(standing) {
    return standing;
  },

  async delete({ physicalId: StatementId }, { FunctionName }, context) {
    try {
      await context.call("lambda", "RemovePermission", { FunctionName, StatementId });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

/** Whether the statement is there already, from before a crash: its id is this resource's alone. */
async function has(FunctionName: string, id: string, context: ResourceContext): Promise<boolean> {
  try {
    const { Policy = "{}" } = await context.call<GetPolicyCommandOutput>("lambda", "GetPolicy", {
      FunctionName,
    });
    return JSON.parse(Policy).Statement.some(({ Sid }: { Sid: string }) => Sid === id);
  } catch (error) {
    if (isAwsError(error, "ResourceNotFoundException")) return false;
    throw error;
  }
}
