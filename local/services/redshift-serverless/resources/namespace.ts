import type {
  CreateNamespaceCommandOutput,
  GetNamespaceCommandOutput,
  Namespace,
} from "@aws-sdk/client-redshift-serverless";
import { isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import { resourceType, type Standing } from "../../../core/resource-type";
import { changeTags, type Tag, tagList, tagsOf } from "./tags";

interface NamespaceProperties {
  AdminUsername?: string;
  AdminUserPassword?: string;
  DbName?: string;
  DefaultIamRoleArn?: string;
  IamRoles?: string[];
  LogExports?: string[];
  ManageAdminPassword?: boolean;
  NamespaceName: string;
  Tags?: Tag[];
}

const SERVICE = "redshift-serverless";

/**
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshiftserverless-namespace.html
 */
export const namespaceType = resourceType<NamespaceProperties>({
  type: "AWS::RedshiftServerless::Namespace",
  properties: {
    AdminUserPassword: { type: "string" },
    AdminUsername: { type: "string" },
    DbName: { type: "string" },
    DefaultIamRoleArn: { type: "string" },
    IamRoles: { type: "list", of: { type: "string" } },
    LogExports: { type: "list", of: { type: "string" } },
    ManageAdminPassword: { type: "boolean" },
    NamespaceName: { type: "string", required: true, update: "replace" },
    Tags: {
      type: "list",
      update: "replace",
      of: {
        type: "object",
        members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
      },
    },
  },
  attributes: [
    "Namespace.AdminUsername",
    "Namespace.DbName",
    "Namespace.NamespaceArn",
    "Namespace.NamespaceId",
    "Namespace.NamespaceName",
    "Namespace.Status",
  ],

  async create(desired, context) {
    const tags = tagList(context, desired.Tags);
    try {
      const { namespace } = await context.call<CreateNamespaceCommandOutput>(SERVICE, "CreateNamespace", {
        ...words(desired),
        ...(desired.DbName !== undefined && { dbName: desired.DbName }),
        ...(tags.length > 0 && { tags }),
      });
      return standing(namespace ?? {});
    } catch (error) {
      if (!isAwsError(error, "ConflictException")) throw error;
      const { namespace = {} } = await context.call<GetNamespaceCommandOutput>(SERVICE, "GetNamespace", {
        namespaceName: desired.NamespaceName,
      });
      if (!isOwn(await tagsOf(namespace.namespaceArn ?? "", context), context)) throw error;
      return standing(namespace);
    }
  },

  async update({ physicalId }, desired, previous, context) {
    if (desired.DbName !== previous.DbName) throw new Error("DbName of a namespace can't be changed.");
    const { namespace = {} } = await context.call<CreateNamespaceCommandOutput>(SERVICE, "UpdateNamespace", {
      ...words(desired),
      namespaceName: physicalId,
    });
    await changeTags(namespace.namespaceArn ?? "", tagList(context, desired.Tags), context);
    return standing(namespace);
  },

  async delete({ physicalId }, _previous, context) {
    try {
      await context.call(SERVICE, "DeleteNamespace", { namespaceName: physicalId });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

function words(desired: NamespaceProperties): object {
  return {
    namespaceName: desired.NamespaceName,
    ...(desired.AdminUsername !== undefined && { adminUsername: desired.AdminUsername }),
    ...(desired.AdminUserPassword !== undefined && { adminUserPassword: desired.AdminUserPassword }),
    ...(desired.ManageAdminPassword !== undefined && { manageAdminPassword: desired.ManageAdminPassword }),
    ...(desired.DefaultIamRoleArn !== undefined && { defaultIamRoleArn: desired.DefaultIamRoleArn }),
    iamRoles: desired.IamRoles ?? [],
    logExports: desired.LogExports ?? [],
  };
}

const standing = (namespace: Namespace): Standing => ({
  physicalId: namespace.namespaceName ?? "",
  attributes: {
    "Namespace.AdminUsername": namespace.adminUsername ?? "",
    "Namespace.DbName": namespace.dbName ?? "",
    "Namespace.NamespaceArn": namespace.namespaceArn ?? "",
    "Namespace.NamespaceId": namespace.namespaceId ?? "",
    "Namespace.NamespaceName": namespace.namespaceName ?? "",
    "Namespace.Status": namespace.status ?? "",
  },
});
