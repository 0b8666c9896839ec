import type { GetUserCommandOutput, User } from "@aws-sdk/client-iam";
import { isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";
import { absent, changePolicies, type HolderPolicies, removePolicies } from "./holder-policies";
import { allTags, changeBoundary, changeTags } from "./holder-settings";
import { NAMES, POLICIES, TAGS, type TagProperty } from "./property-shapes";

interface UserProperties extends HolderPolicies {
  Groups?: string[];
  Path?: string;
  PermissionsBoundary?: string;
  Tags?: TagProperty[];
  UserName?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-user.html */
export const userType = resourceType<UserProperties>({
  type: "AWS::IAM::User",
  properties: {
    Groups: NAMES,
    ManagedPolicyArns: NAMES,
    Path: { type: "string" },
    PermissionsBoundary: { type: "string" },
    Policies: POLICIES,
    Tags: TAGS,
    UserName: { type: "string", update: "replace" },
  },
  attributes: ["Arn"],
  acknowledged: { namedBy: ["UserName"] },

  async create(desired, context) {
    const name = desired.UserName ?? context.physicalName(64);
    const standing = standingOf(await createUser(name, desired, context));
    await context.initiated(standing);
    await changePolicies({ kind: "User", name }, desired, {}, context);
    await changeGroups(name, desired.Groups, [], context);
    return standing;
  },

  async update({ physicalId: name }, desired, previous, context) {
    const user = { kind: "User", name } as const;
    if ((desired.Path ?? "/") !== (previous.Path ?? "/")) {
      await context.call("iam", "UpdateUser", { UserName: name, NewPath: desired.Path ?? "/" });
    }
    await changeBoundary(user, desired.PermissionsBoundary, previous.PermissionsBoundary, context);
    await changePolicies(user, desired, previous, context);
    await changeGroups(name, desired.Groups, previous.Groups, context);
    await changeTags(user, desired.Tags, context);
    return standingOf(await getUser(name, context));
  },

  async delete({ physicalId: name }, previous, context) {
    await removePolicies({ kind: "User", name }, previous, context);
    for (const GroupName of previous.Groups ?? []) {
      await absent(context.call("iam", "RemoveUserFromGroup", { GroupName, UserName: name }));
    }
    await absent(context.call("iam", "DeleteUser", { UserName: name }));
  },
});

/** Takes up a user that an interrupted creation of this very resource left. */
async function createUser(
  name: string,
  desired: UserProperties,
  context: ResourceContext,
): Promise<Partial<User>> {
  try {
    const { User } = await context.call<{ User: User }>("iam", "CreateUser", {
      UserName: name,
      Path: desired.Path,
      PermissionsBoundary: desired.PermissionsBoundary,
      Tags: allTags(desired.Tags, context),
    });
    return User;
  } catch (error) {
    if (!isAwsError(error, "EntityAlreadyExists")) throw error;
    const user = await getUser(name, context);
    const tags = Object.fromEntries((user.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]));
    if (!isOwn(tags, context)) throw error;
    return user;
  }
}

async function getUser(name: string, context: ResourceContext): Promise<Partial<User>> {
  const { User } = await context.call<GetUserCommandOutput>("iam", "GetUser", { UserName: name });
  return User ?? {};
}

async function changeGroups(
  UserName: string,
  desired: string[] = [],
  previous: string[] = [],
  context: ResourceContext,
): Promise<void> {
  for (const GroupName of desired) await context.call("iam", "AddUserToGroup", { GroupName, UserName });
  for (const GroupName of previous.filter((name) => !desired.includes(name))) {
    await absent(context.call("iam", "RemoveUserFromGroup", { GroupName, UserName }));
  }
}

const standingOf = ({ UserName = "", Arn = "" }: Partial<User>): Standing => ({
  physicalId: UserName,
  attributes: { Arn },
});
