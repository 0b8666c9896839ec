import type { Action } from "../../../core/action";
import type { IamStore } from "../store";
import { addRoleToInstanceProfile } from "./add-role-to-instance-profile";
import { addUserToGroup } from "./add-user-to-group";
import { attachGroupPolicy } from "./attach-group-policy";
import { attachRolePolicy } from "./attach-role-policy";
import { attachUserPolicy } from "./attach-user-policy";
import { createAccessKey } from "./create-access-key";
import { createGroup } from "./create-group";
import { createInstanceProfile } from "./create-instance-profile";
import { createPolicy } from "./create-policy";
import { createPolicyVersion } from "./create-policy-version";
import { createRole } from "./create-role";
import { createUser } from "./create-user";
import { deleteAccessKey } from "./delete-access-key";
import { deleteGroup } from "./delete-group";
import { deleteGroupPolicy } from "./delete-group-policy";
import { deleteInstanceProfile } from "./delete-instance-profile";
import { deletePolicy } from "./delete-policy";
import { deletePolicyVersion } from "./delete-policy-version";
import { deleteRole } from "./delete-role";
import { deleteRolePermissionsBoundary } from "./delete-role-permissions-boundary";
import { deleteRolePolicy } from "./delete-role-policy";
import { deleteUser } from "./delete-user";
import { deleteUserPermissionsBoundary } from "./delete-user-permissions-boundary";
import { deleteUserPolicy } from "./delete-user-policy";
import { detachGroupPolicy } from "./detach-group-policy";
import { detachRolePolicy } from "./detach-role-policy";
import { detachUserPolicy } from "./detach-user-policy";
import { emptyLists } from "./empty-lists";
import { getAccessKeyLastUsed } from "./get-access-key-last-used";
import { getAccountAuthorizationDetails } from "./get-account-authorization-details";
import { getAccountPasswordPolicy } from "./get-account-password-policy";
import { getAccountSummary } from "./get-account-summary";
import { getGroup } from "./get-group";
import { getGroupPolicy } from "./get-group-policy";
import { getInstanceProfile } from "./get-instance-profile";
import { getLoginProfile } from "./get-login-profile";
import { getPolicy } from "./get-policy";
import { getPolicyVersion } from "./get-policy-version";
import { getRole } from "./get-role";
import { getRolePolicy } from "./get-role-policy";
import { getUser } from "./get-user";
import { getUserPolicy } from "./get-user-policy";
import { listAccessKeys } from "./list-access-keys";
import { listAttachedGroupPolicies } from "./list-attached-group-policies";
import { listAttachedRolePolicies } from "./list-attached-role-policies";
import { listAttachedUserPolicies } from "./list-attached-user-policies";
import { listEntitiesForPolicy } from "./list-entities-for-policy";
import { listGroupPolicies } from "./list-group-policies";
import { listGroups } from "./list-groups";
import { listGroupsForUser } from "./list-groups-for-user";
import { listInstanceProfileTags } from "./list-instance-profile-tags";
import { listInstanceProfiles } from "./list-instance-profiles";
import { listInstanceProfilesForRole } from "./list-instance-profiles-for-role";
import { listPolicies } from "./list-policies";
import { listPolicyTags } from "./list-policy-tags";
import { listPolicyVersions } from "./list-policy-versions";
import { listRolePolicies } from "./list-role-policies";
import { listRoleTags } from "./list-role-tags";
import { listRoles } from "./list-roles";
import { listUserPolicies } from "./list-user-policies";
import { listUserTags } from "./list-user-tags";
import { listUsers } from "./list-users";
import { putGroupPolicy } from "./put-group-policy";
import { putRolePermissionsBoundary } from "./put-role-permissions-boundary";
import { putRolePolicy } from "./put-role-policy";
import { putUserPermissionsBoundary } from "./put-user-permissions-boundary";
import { putUserPolicy } from "./put-user-policy";
import { removeRoleFromInstanceProfile } from "./remove-role-from-instance-profile";
import { removeUserFromGroup } from "./remove-user-from-group";
import { setDefaultPolicyVersion } from "./set-default-policy-version";
import { simulateCustomPolicy } from "./simulate-custom-policy";
import { simulatePrincipalPolicy } from "./simulate-principal-policy";
import { tagInstanceProfile } from "./tag-instance-profile";
import { tagPolicy } from "./tag-policy";
import { tagRole } from "./tag-role";
import { tagUser } from "./tag-user";
import { untagInstanceProfile } from "./untag-instance-profile";
import { untagPolicy } from "./untag-policy";
import { untagRole } from "./untag-role";
import { untagUser } from "./untag-user";
import { updateAccessKey } from "./update-access-key";
import { updateAssumeRolePolicy } from "./update-assume-role-policy";
import { updateGroup } from "./update-group";
import { updateRole } from "./update-role";
import { updateRoleDescription } from "./update-role-description";
import { updateUser } from "./update-user";

/** Every operation of IAM that is modelled. */
export const iamActions = (store: IamStore): Action[] => [
  addRoleToInstanceProfile(store),
  addUserToGroup(store),
  attachGroupPolicy(store),
  attachRolePolicy(store),
  attachUserPolicy(store),
  createAccessKey(store),
  createGroup(store),
  createInstanceProfile(store),
  createPolicy(store),
  createPolicyVersion(store),
  createRole(store),
  createUser(store),
  deleteAccessKey(store),
  deleteGroup(store),
  deleteGroupPolicy(store),
  deleteInstanceProfile(store),
  deletePolicy(store),
  deletePolicyVersion(store),
  deleteRole(store),
  deleteRolePermissionsBoundary(store),
  deleteRolePolicy(store),
  deleteUser(store),
  deleteUserPermissionsBoundary(store),
  deleteUserPolicy(store),
  detachGroupPolicy(store),
  detachRolePolicy(store),
  detachUserPolicy(store),
  ...emptyLists(store),
  getAccessKeyLastUsed(store),
  getAccountAuthorizationDetails(store),
  getAccountPasswordPolicy(store),
  getAccountSummary(store),
  getGroup(store),
  getGroupPolicy(store),
  getInstanceProfile(store),
  getLoginProfile(store),
  getPolicy(store),
  getPolicyVersion(store),
  getRole(store),
  getRolePolicy(store),
  getUser(store),
  getUserPolicy(store),
  listAccessKeys(store),
  listAttachedGroupPolicies(store),
  listAttachedRolePolicies(store),
  listAttachedUserPolicies(store),
  listEntitiesForPolicy(store),
  listGroupPolicies(store),
  listGroups(store),
  listGroupsForUser(store),
  listInstanceProfileTags(store),
  listInstanceProfiles(store),
  listInstanceProfilesForRole(store),
  listPolicies(store),
  listPolicyTags(store),
  listPolicyVersions(store),
  listRolePolicies(store),
  listRoleTags(store),
  listRoles(store),
  listUserPolicies(store),
  listUserTags(store),
  listUsers(store),
  putGroupPolicy(store),
  putRolePermissionsBoundary(store),
  putRolePolicy(store),
  putUserPermissionsBoundary(store),
  putUserPolicy(store),
  removeRoleFromInstanceProfile(store),
  removeUserFromGroup(store),
  setDefaultPolicyVersion(store),
  simulateCustomPolicy(),
  simulatePrincipalPolicy(store),
  tagInstanceProfile(store),
  tagPolicy(store),
  tagRole(store),
  tagUser(store),
  untagInstanceProfile(store),
  untagPolicy(store),
  untagRole(store),
  untagUser(store),
  updateAccessKey(store),
  updateAssumeRolePolicy(store),
  updateGroup(store),
  updateRole(store),
  updateRoleDescription(store),
  updateUser(store),
];
