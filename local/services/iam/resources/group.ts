import type { GetGroupCommandOutput, Group } from "@aws-sdk/client-iam";
import { isAwsError } from "../../../core/errors";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";
import { absent, changePolicies, type HolderPolicies, removePolicies } from "./holder-policies";
import { NAMES, POLICIES } from "./property-shapes";

interface GroupProperties extends HolderPolicies {
  GroupName?: string;
  Path?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-group.html */
export const groupType = resourceType<GroupProperties>({
  type: "AWS::IAM::Group",
  properties: {
    GroupName: { type: "string", update: "replace" },
    ManagedPolicyArns: NAMES,
    Path: { type: "string" },
    Policies: POLICIES,
  },
  attributes: ["Arn"],
  acknowledged: { namedBy: ["GroupName"] },

  async create(desired, context) {
    const name = desired.GroupName ?? context.physicalName(128);
    const standing = await createGroup(name, desired, context);
    await context.initiated(standing);
    await changePolicies({ kind: "Group", name }, desired, {}, context);
    return standing;
  },

  async update({ physicalId: name }, desired, previous, context) {
    if ((desired.Path ?? "/") !== (previous.Path ?? "/")) {
      await context.call("iam", "UpdateGroup", { GroupName: name, NewPath: desired.Path ?? "/" });
    }
    await changePolicies({ kind: "Group", name }, desired, previous, context);
    return standingOf(name, context);
  },

  async delete({ physicalId: name }, previous, context) {
    await removePolicies({ kind: "Group", name }, previous, context);
    await absent(context.call("iam", "DeleteGroup", { GroupName: name }));
  },
});

/** Groups bear no tags: only a name made for this resource can be known for its own after an interruption. */
async function createGroup(
  name: string,
  { GroupName, Path }: GroupProperties,
  context: ResourceContext,
): Promise<Standing> {
  try {
    await context.call("iam", "CreateGroup", { GroupName: name, Path });
  } catch (error) {
    if (!isAwsError(error, "EntityAlreadyExists") || GroupName !== undefined) throw error;
  }
  return standingOf(name, context);
}

async function standingOf(name: string, context: ResourceContext): Promise<Standing> {
  const { Group } = await context.call<GetGroupCommandOutput>("iam", "GetGroup", { GroupName: name });
  const { Arn = "" }: Partial<Group> = Group ?? {};
  return { physicalId: name, attributes: { Arn } };
}
