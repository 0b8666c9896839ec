import type { ResourceType } from "../../../core/resource-type";
import { accessKeyType } from "./access-key";
import { groupType } from "./group";
import { groupPolicyType } from "./group-policy";
import { instanceProfileType } from "./instance-profile";
import { managedPolicyType } from "./managed-policy";
import { policyType } from "./policy";
import { roleType } from "./role";
import { rolePolicyType } from "./role-policy";
import { userType } from "./user";
import { userPolicyType } from "./user-policy";
import { userToGroupAdditionType } from "./user-to-group-addition";

/** Every CloudFormation type of IAM that is modelled. */
export const iamResourceTypes: ResourceType[] = [
  accessKeyType,
  groupType,
  groupPolicyType,
  instanceProfileType,
  managedPolicyType,
  policyType,
  roleType,
  rolePolicyType,
  userType,
  userPolicyType,
  userToGroupAdditionType,
];
