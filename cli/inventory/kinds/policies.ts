import {
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DeleteRolePermissionsBoundaryCommand,
  DetachRolePolicyCommand,
  IAMClient,
  type Policy,
  paginateListEntitiesForPolicy,
  paginateListPolicies,
  paginateListPolicyTags,
  paginateListPolicyVersions,
} from "@aws-sdk/client-iam";
import { type Kind, using } from "../kind";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

/** A managed policy of the account's own, with its versions. */
export const policies: Kind = {
  name: "policy",
  find: (scope) =>
    using(new IAMClient(scope.account.client), async (client) => {
      const all: Policy[] = [];
      for await (const { Policies = [] } of paginateListPolicies({ client }, { Scope: "Local" }))
        all.push(...Policies);
      return judgeNamed(scope, all, {
        id: ({ Arn = "" }) => Arn,
        names: ({ PolicyName, Path }) => [PolicyName, Path],
        tags: async ({ Arn }) => {
          const tags = [];
          for await (const { Tags = [] } of paginateListPolicyTags({ client }, { PolicyArn: Arn }))
            tags.push(...Tags);
          return tagMap(tags);
        },
        hourly: () => 0,
      });
    }),
  remove: ({ account }, { id }) =>
    using(new IAMClient(account.client), async (client) => {
      await leaveRoles(client, id);
      for await (const { Versions = [] } of paginateListPolicyVersions({ client }, { PolicyArn: id }))
        for (const { VersionId, IsDefaultVersion } of Versions)
          if (!IsDefaultVersion)
            await client.send(new DeletePolicyVersionCommand({ PolicyArn: id, VersionId }));
      await client.send(new DeletePolicyCommand({ PolicyArn: id }));
    }),
};

async function leaveRoles(client: IAMClient, PolicyArn: string): Promise<void> {
  for await (const { PolicyRoles = [] } of paginateListEntitiesForPolicy(
    { client },
    { PolicyArn, PolicyUsageFilter: "PermissionsPolicy" },
  ))
    for (const { RoleName } of PolicyRoles)
      await client.send(new DetachRolePolicyCommand({ PolicyArn, RoleName }));
  for await (const { PolicyRoles = [] } of paginateListEntitiesForPolicy(
    { client },
    { PolicyArn, PolicyUsageFilter: "PermissionsBoundary" },
  ))
    for (const { RoleName } of PolicyRoles)
      await client.send(new DeleteRolePermissionsBoundaryCommand({ RoleName }));
}
