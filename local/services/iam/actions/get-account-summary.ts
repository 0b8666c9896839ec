import type { GetAccountSummaryCommandInput, GetAccountSummaryCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { check } from "../constraints";
import type { IamStore } from "../store";

/**
 * What an account may have at most, when nobody has asked AWS for more.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const QUOTAS = {
  AccessKeysPerUserQuota: 2,
  AssumeRolePolicySizeQuota: 2048,
  AttachedPoliciesPerGroupQuota: 10,
  AttachedPoliciesPerRoleQuota: 10,
  AttachedPoliciesPerUserQuota: 10,
  GlobalEndpointTokenVersion: 1,
  GroupPolicySizeQuota: 5120,
  GroupsPerUserQuota: 10,
  GroupsQuota: 300,
  InstanceProfilesQuota: 1000,
  PoliciesQuota: 1500,
  PolicySizeQuota: 6144,
  PolicyVersionsInUseQuota: 10000,
  RolePolicySizeQuota: 10240,
  RolesQuota: 1000,
  ServerCertificatesQuota: 20,
  SigningCertificatesPerUserQuota: 2,
  UserPolicySizeQuota: 2048,
  UsersQuota: 5000,
  VersionsPerPolicyQuota: 5,
};

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
export const getAccountSummary = (
  store: IamStore,
): Action<GetAccountSummaryCommandInput, Omit<GetAccountSummaryCommandOutput, "$metadata">> => ({
  name: "GetAccountSummary",
  permissions: () => [{ action: "iam:GetAccountSummary", resource: "*" }],
  async handle(input) {
    check("GetAccountSummary", input);
    const policies = store.ownPolicies();
    return {
      SummaryMap: {
        ...QUOTAS,
        AccountAccessKeysPresent: store.keysOf(undefined).length > 0 ? 1 : 0,
        AccountMFAEnabled: 0,
        AccountPasswordPresent: 0,
        AccountSigningCertificatesPresent: 0,
        Groups: store.groups.size,
        InstanceProfiles: store.instanceProfiles.size,
        MFADevices: 0,
        MFADevicesInUse: 0,
        Policies: policies.length,
        PolicyVersionsInUse: policies.reduce((sum, { versions }) => sum + versions.length, 0),
        Providers: 0,
        Roles: store.roles.size,
        ServerCertificates: 0,
        Users: store.users.size,
      },
    };
  },
});
