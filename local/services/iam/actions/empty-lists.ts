import type { Action } from "../../../core/action";
import { onUser, userNameOf } from "../permissions";
import type { IamStore } from "../store";

/** Things that IAM lists and that cannot be made here: operation, and the member of the answer that stays empty. */
const OF_THE_ACCOUNT: Readonly<Record<string, string>> = {
  ListAccountAliases: "AccountAliases",
  ListOpenIDConnectProviders: "OpenIDConnectProviderList",
  ListSAMLProviders: "SAMLProviderList",
  ListServerCertificates: "ServerCertificateMetadataList",
  ListVirtualMFADevices: "VirtualMFADevices",
};

const OF_A_USER: Readonly<Record<string, string>> = {
  ListMFADevices: "MFADevices",
  ListServiceSpecificCredentials: "ServiceSpecificCredentials",
  ListSigningCertificates: "Certificates",
  ListSSHPublicKeys: "SSHPublicKeys",
};

interface OfUser {
  UserName?: string;
}

/**
 * Lists that programs ask for while they look around or clean up: what they list is refused when it is to be made, so there is none.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html
 */
export const emptyLists = (store: IamStore): Action[] => [
  ...Object.entries(OF_THE_ACCOUNT).map(
    ([name, member]): Action => ({
      name,
      permissions: () => [{ action: `iam:${name}`, resource: "*" }],
      handle: async () => ({ [member]: [], IsTruncated: false }),
    }),
  ),
  ...Object.entries(OF_A_USER).map(
    ([name, member]): Action<OfUser> => ({
      name,
      permissions: ({ UserName }, call) => onUser(store, name, userNameOf(UserName, call)),
      async handle({ UserName }) {
        if (UserName !== undefined) store.users.get(UserName);
        return { [member]: [], IsTruncated: false };
      },
    }),
  ),
];
