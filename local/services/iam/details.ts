import type * as Iam from "@aws-sdk/client-iam";
import type { Group, ManagedPolicy, PolicyHolder, Role, User } from "./records";
import {
  groupShape,
  instanceProfileShape,
  listedPolicy,
  roleShape,
  urlEncode,
  userShape,
  versionShape,
} from "./shapes";
import type { IamStore } from "./store";

/** A user with everything that hangs on it. */
export function userDetail(store: IamStore, user: User): Iam.UserDetail {
  return {
    ...userShape(store, user),
    UserPolicyList: inlineDetails(user),
    GroupList: [...user.groups],
    AttachedManagedPolicies: attachedDetails(store, user),
  };
}

/** A role with everything that hangs on it. */
export function roleDetail(store: IamStore, role: Role): Iam.RoleDetail {
  const { Description: _description, MaxSessionDuration: _duration, ...shape } = roleShape(store, role);
  return {
    ...shape,
    InstanceProfileList: store.instanceProfiles
      .all()
      .filter((profile) => profile.role === role.name)
      .map((profile) => instanceProfileShape(store, profile)),
    RolePolicyList: inlineDetails(role),
    AttachedManagedPolicies: attachedDetails(store, role),
    RoleLastUsed: {},
  };
}

/** A group with everything that hangs on it. */
export function groupDetail(store: IamStore, group: Group): Iam.GroupDetail {
  return {
    ...groupShape(store, group),
    GroupPolicyList: inlineDetails(group),
    AttachedManagedPolicies: attachedDetails(store, group),
  };
}

/** A managed policy with all its versions. */
export function policyDetail(store: IamStore, policy: ManagedPolicy): Iam.ManagedPolicyDetail {
  return {
    ...listedPolicy(store, policy),
    ...(policy.description !== undefined && { Description: policy.description }),
    PolicyVersionList: policy.versions.map((version) => ({
      Document: urlEncode(version.document),
      ...versionShape(policy, version),
    })),
  };
}

const inlineDetails = ({ inline }: PolicyHolder): Iam.PolicyDetail[] =>
  Object.entries(inline).map(([PolicyName, text]) => ({ PolicyName, PolicyDocument: urlEncode(text) }));

const attachedDetails = (store: IamStore, { attached }: PolicyHolder): Iam.AttachedPolicy[] =>
  attached
    .flatMap((arn) => store.findPolicy(arn) ?? [])
    .map(({ name, arn }) => ({
      PolicyName: name,
      PolicyArn: arn,
    }));
