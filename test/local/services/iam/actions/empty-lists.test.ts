import { startAccess } from "../../../../support/access";

test.each([
  ["ListAccountAliases", "AccountAliases"],
  ["ListOpenIDConnectProviders", "OpenIDConnectProviderList"],
  ["ListSAMLProviders", "SAMLProviderList"],
  ["ListServerCertificates", "ServerCertificateMetadataList"],
  ["ListVirtualMFADevices", "VirtualMFADevices"],
  ["ListMFADevices", "MFADevices"],
  ["ListServiceSpecificCredentials", "ServiceSpecificCredentials"],
  ["ListSigningCertificates", "Certificates"],
  ["ListSSHPublicKeys", "SSHPublicKeys"],
])("%s has nothing to list", async (operation, member) => {
  await using access = await startAccess();
  await access.call("iam", "CreateUser", { UserName: "ann" });
  await expect(access.call("iam", operation, { UserName: "ann" })).resolves.toEqual({
    [member]: [],
    IsTruncated: false,
  });
});

test("a user that is not there has no list", async () => {
  await using access = await startAccess();
  await expect(access.call("iam", "ListMFADevices", { UserName: "bob" })).rejects.toMatchObject({
    code: "NoSuchEntity",
  });
});
