import type {
  CreateWorkgroupCommandOutput,
  GetWorkgroupCommandOutput,
  Workgroup,
} from "@aws-sdk/client-redshift-serverless";
import { isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import { resourceType, type Standing } from "../../../core/resource-type";
import { changeTags, type Tag, tagList, tagsOf } from "./tags";

interface WorkgroupProperties {
  BaseCapacity?: number;
  ConfigParameters?: { ParameterKey?: string; ParameterValue?: string }[];
  EnhancedVpcRouting?: boolean;
  MaxCapacity?: number;
  NamespaceName?: string;
  Port?: number;
  PubliclyAccessible?: boolean;
  SecurityGroupIds?: string[];
  SubnetIds?: string[];
  Tags?: Tag[];
  WorkgroupName: string;
}

const SERVICE = "redshift-serverless";

/**
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshiftserverless-workgroup.html
 */
export const workgroupType = resourceType<WorkgroupProperties>({
  type: "AWS::RedshiftServerless::Workgroup",
  properties: {
    BaseCapacity: { type: "integer" },
    ConfigParameters: {
      type: "list",
      of: {
        type: "object",
        members: { ParameterKey: { type: "string" }, ParameterValue: { type: "string" } },
      },
    },
    EnhancedVpcRouting: { type: "boolean" },
    MaxCapacity: { type: "integer" },
    NamespaceName: { type: "string", update: "replace" },
    Port: { type: "integer" },
    PubliclyAccessible: { type: "boolean" },
    SecurityGroupIds: { type: "list", of: { type: "string" } },
    SubnetIds: { type: "list", of: { type: "string" } },
    Tags: {
      type: "list",
      of: {
        type: "object",
        members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
      },
    },
    WorkgroupName: { type: "string", required: true, update: "replace" },
  },
  attributes: [
    "Workgroup.BaseCapacity",
    "Workgroup.Endpoint.Address",
    "Workgroup.Endpoint.Port",
    "Workgroup.NamespaceName",
    "Workgroup.PubliclyAccessible",
    "Workgroup.Status",
    "Workgroup.WorkgroupArn",
    "Workgroup.WorkgroupId",
    "Workgroup.WorkgroupName",
  ],

  async create(desired, context) {
    const tags = tagList(context, desired.Tags);
    const name = { workgroupName: desired.WorkgroupName };
    try {
      await context.call<CreateWorkgroupCommandOutput>(SERVICE, "CreateWorkgroup", {
        ...name,
        namespaceName: desired.NamespaceName,
        ...words(desired),
        ...(tags.length > 0 && { tags }),
      });
    } catch (error) {
      if (!isAwsError(error, "ConflictException")) throw error;
      const known = await context
        .call<GetWorkgroupCommandOutput>(SERVICE, "GetWorkgroup", name)
        .catch(() => undefined);
      const arn = known?.workgroup?.workgroupArn;
      if (arn === undefined || !isOwn(await tagsOf(arn, context), context)) throw error;
    }
    const { workgroup = {} } = await context.call<GetWorkgroupCommandOutput>(SERVICE, "GetWorkgroup", name);
    return standing(workgroup);
  },

  async update({ physicalId }, desired, _previous, context) {
    await context.call(SERVICE, "UpdateWorkgroup", { workgroupName: physicalId, ...words(desired) });
    const { workgroup = {} } = await context.call<GetWorkgroupCommandOutput>(SERVICE, "GetWorkgroup", {
      workgroupName: physicalId,
    });
    await changeTags(workgroup.workgroupArn ?? "", tagList(context, desired.Tags), context);
    return standing(workgroup);
  },

  async delete({ physicalId }, _previous, context) {
    try {
      await context.call(SERVICE, "DeleteWorkgroup", { workgroupName: physicalId });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

function words(desired: WorkgroupProperties): object {
  const { ConfigParameters: parameters } = desired;
  const all = {
    baseCapacity: desired.BaseCapacity,
    maxCapacity: desired.MaxCapacity,
    enhancedVpcRouting: desired.EnhancedVpcRouting,
    publiclyAccessible: desired.PubliclyAccessible,
    port: desired.Port,
    subnetIds: desired.SubnetIds,
    securityGroupIds: desired.SecurityGroupIds,
    configParameters: parameters?.map(({ ParameterKey, ParameterValue }) => ({
      parameterKey: ParameterKey,
      parameterValue: ParameterValue,
    })),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const standing = (workgroup: Workgroup): Standing => ({
  physicalId: workgroup.workgroupName ?? "",
  attributes: {
    "Workgroup.BaseCapacity": workgroup.baseCapacity ?? 0,
    "Workgroup.Endpoint.Address": workgroup.endpoint?.address ?? "",
    "Workgroup.Endpoint.Port": workgroup.endpoint?.port ?? 0,
    "Workgroup.NamespaceName": workgroup.namespaceName ?? "",
    "Workgroup.PubliclyAccessible": workgroup.publiclyAccessible ?? false,
    "Workgroup.Status": workgroup.status ?? "",
    "Workgroup.WorkgroupArn": workgroup.workgroupArn ?? "",
    "Workgroup.WorkgroupId": workgroup.workgroupId ?? "",
    "Workgroup.WorkgroupName": workgroup.workgroupName ?? "",
  },
});
