import type { GetRoleCommandOutput, Role } from "@aws-sdk/client-iam";
import { isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import { type ResourceContext, resourceType, type Standing, type Value } from "../../../core/resource-type";
import { absent, changePolicies, type HolderPolicies, removePolicies } from "./holder-policies";
import { allTags, changeBoundary, changeTags } from "./holder-settings";
import { DOCUMENT, documentText, NAMES, POLICIES, TAGS, type TagProperty } from "./property-shapes";

interface RoleProperties extends HolderPolicies {
  AssumeRolePolicyDocument: Value;
  Description?: string;
  MaxSessionDuration?: number;
  Path?: string;
  PermissionsBoundary?: string;
  RoleName?: string;
  Tags?: TagProperty[];
}

const USUAL_SESSION = 3600;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html */
export const roleType = resourceType<RoleProperties>({
  type: "AWS::IAM::Role",
  properties: {
    AssumeRolePolicyDocument: { ...DOCUMENT, required: true },
    Description: { type: "string" },
    ManagedPolicyArns: NAMES,
    MaxSessionDuration: { type: "integer" },
    Path: { type: "string", update: "replace" },
    PermissionsBoundary: { type: "string" },
    Policies: POLICIES,
    RoleName: { type: "string", update: "replace" },
    Tags: TAGS,
  },
  attributes: ["Arn", "RoleId"],
  acknowledged: { namedBy: ["RoleName"] },

  async create(desired, context) {
    const name = desired.RoleName ?? context.physicalName(64);
    const standing = standingOf(await createRole(name, desired, context));
    await context.initiated(standing);
    await changePolicies({ kind: "Role", name }, desired, {}, context);
    return standing;
  },

  async update(standing, desired, previous, context) {
    const name = standing.physicalId;
    const role = { kind: "Role", name } as const;
    await context.call("iam", "UpdateAssumeRolePolicy", {
      RoleName: name,
      PolicyDocument: documentText(desired.AssumeRolePolicyDocument),
    });
    await context.call("iam", "UpdateRole", {
      RoleName: name,
      Description: desired.Description ?? "",
      MaxSessionDuration: desired.MaxSessionDuration ?? USUAL_SESSION,
    });
    await changeBoundary(role, desired.PermissionsBoundary, previous.PermissionsBoundary, context);
    await changePolicies(role, desired, previous, context);
    await changeTags(role, desired.Tags, context);
    return standing;
  },

  async delete({ physicalId }, previous, context) {
    await removePolicies({ kind: "Role", name: physicalId }, previous, context);
    await absent(context.call("iam", "DeleteRole", { RoleName: physicalId }));
  },
});

/** Takes up a role that an interrupted creation of this very resource left. */
async function createRole(name: string, desired: RoleProperties, context: ResourceContext): Promise<Role> {
  try {
    const { Role } = await context.call<{ Role: Role }>("iam", "CreateRole", {
      RoleName: name,
      AssumeRolePolicyDocument: documentText(desired.AssumeRolePolicyDocument),
      Description: desired.Description,
      MaxSessionDuration: desired.MaxSessionDuration,
      Path: desired.Path,
      PermissionsBoundary: desired.PermissionsBoundary,
      Tags: allTags(desired.Tags, context),
    });
    return Role;
  } catch (error) {
    if (!isAwsError(error, "EntityAlreadyExists")) throw error;
    const { Role } = await context.call<GetRoleCommandOutput>("iam", "GetRole", { RoleName: name });
    const tags = Object.fromEntries((Role?.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]));
    if (!Role || !isOwn(tags, context)) throw error;
    return Role;
  }
}

const standingOf = ({ RoleName = "", Arn = "", RoleId = "" }: Role): Standing => ({
  physicalId: RoleName,
  attributes: { Arn, RoleId },
});
