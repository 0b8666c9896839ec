import type * as Iam from "@aws-sdk/client-iam";
import type { AccessKey, Group, InstanceProfile, ManagedPolicy, PolicyVersion, Role, User } from "./records";
import type { IamStore } from "./store";
import { tagList } from "./tags";

/** Policies travel as in a URL; even `*`, which is legal in URLs, is escaped. */
export const urlEncode = (document: string): string =>
  encodeURIComponent(document).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const boundaryShape = (arn: string | undefined): { PermissionsBoundary?: Iam.AttachedPermissionsBoundary } =>
  arn === undefined
    ? {}
    : {
        PermissionsBoundary: {
          PermissionsBoundaryType: "PermissionsBoundaryPolicy",
          PermissionsBoundaryArn: arn,
        },
      };

const tagsShape = (tags: Readonly<Record<string, string>>): { Tags?: Iam.Tag[] } =>
  Object.keys(tags).length === 0 ? {} : { Tags: tagList(tags) };

/** A user as lists show it: without tags and boundary. */
export const listedUser = (store: IamStore, user: User): Iam.User => ({
  Path: user.path,
  UserName: user.name,
  UserId: user.id,
  Arn: store.users.arnOf(user),
  CreateDate: new Date(user.created),
});

export const userShape = (store: IamStore, user: User): Iam.User => ({
  ...listedUser(store, user),
  ...boundaryShape(user.boundary),
  ...tagsShape(user.tags),
});

/** A role as lists show it: without tags, boundary and last use. */
export const listedRole = (store: IamStore, role: Role): Iam.Role => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: store.roles.arnOf(role),
  CreateDate: new Date(role.created),
  AssumeRolePolicyDocument: urlEncode(role.trust),
  ...(role.description !== undefined && { Description: role.description }),
  MaxSessionDuration: role.maxSessionDuration,
});

export const roleShape = (store: IamStore, role: Role): Iam.Role => ({
  ...listedRole(store, role),
  ...boundaryShape(role.boundary),
  ...tagsShape(role.tags),
});

export const groupShape = (store: IamStore, group: Group): Iam.Group => ({
  Path: group.path,
  GroupName: group.name,
  GroupId: group.id,
  Arn: store.groups.arnOf(group),
  CreateDate: new Date(group.created),
});

export const instanceProfileShape = (store: IamStore, profile: InstanceProfile): Iam.InstanceProfile => {
  const role = store.roles.find(profile.role);
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: store.instanceProfiles.arnOf(profile),
    CreateDate: new Date(profile.created),
    Roles: role ? [listedRole(store, role)] : [],
    ...tagsShape(profile.tags),
  };
};

/** A managed policy as lists show it: without description and tags. */
export const listedPolicy = (store: IamStore, policy: ManagedPolicy): Iam.Policy => ({
  PolicyName: policy.name,
  PolicyId: policy.id,
  Arn: policy.arn,
  Path: policy.path,
  DefaultVersionId: policy.defaultVersion,
  AttachmentCount: store.holdersOf(policy.arn).length,
  PermissionsBoundaryUsageCount: store.boundedBy(policy.arn).length,
  IsAttachable: true,
  CreateDate: new Date(policy.created),
  UpdateDate: new Date(policy.updated),
});

export const policyShape = (store: IamStore, policy: ManagedPolicy): Iam.Policy => ({
  ...listedPolicy(store, policy),
  ...(policy.description !== undefined && { Description: policy.description }),
  ...tagsShape(policy.tags),
});

export const versionShape = (
  { defaultVersion }: ManagedPolicy,
  version: PolicyVersion,
): Iam.PolicyVersion => ({
  VersionId: version.id,
  IsDefaultVersion: version.id === defaultVersion,
  CreateDate: new Date(version.created),
});

export const accessKeyMetadata = (key: AccessKey): Iam.AccessKeyMetadata => ({
  ...(key.user !== undefined && { UserName: key.user }),
  AccessKeyId: key.id,
  Status: key.status,
  CreateDate: new Date(key.created),
});
