import {
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  IAMClient,
  ListInstanceProfilesForRoleCommand,
  paginateListAttachedRolePolicies,
  paginateListRolePolicies,
  paginateListRoles,
  paginateListRoleTags,
  RemoveRoleFromInstanceProfileCommand,
  type Role,
} from "@aws-sdk/client-iam";
import { type Kind, using } from "../kind";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

/** A role, with what has to be taken off it first. IAM is free. */
export const roles: Kind = {
  name: "role",
  find: (scope) =>
    using(new IAMClient(scope.account.client), async (client) => {
      const all: Role[] = [];
      for await (const { Roles = [] } of paginateListRoles({ client }, {})) all.push(...Roles);
      return judgeNamed(scope, all, {
        id: ({ RoleName = "" }) => RoleName,
        // The path of a delivery role is the name of its stack.
        names: ({ RoleName, Path }) => [RoleName, Path],
        tags: ({ RoleName }) => tagsOf(client, RoleName),
        hourly: () => 0,
      });
    }),
  remove: ({ account }, { id }) =>
    using(new IAMClient(account.client), async (client) => {
      for await (const { PolicyNames = [] } of paginateListRolePolicies({ client }, { RoleName: id }))
        for (const PolicyName of PolicyNames)
          await client.send(new DeleteRolePolicyCommand({ RoleName: id, PolicyName }));
      for await (const { AttachedPolicies = [] } of paginateListAttachedRolePolicies(
        { client },
        { RoleName: id },
      ))
        for (const { PolicyArn } of AttachedPolicies)
          await client.send(new DetachRolePolicyCommand({ RoleName: id, PolicyArn }));
      await leaveProfiles(client, id);
      await client.send(new DeleteRoleCommand({ RoleName: id }));
    }),
};

async function tagsOf(client: IAMClient, RoleName: string | undefined) {
  const tags = [];
  for await (const { Tags = [] } of paginateListRoleTags({ client }, { RoleName })) tags.push(...Tags);
  return tagMap(tags);
}

async function leaveProfiles(client: IAMClient, RoleName: string): Promise<void> {
  const { InstanceProfiles = [] } = await client.send(new ListInstanceProfilesForRoleCommand({ RoleName }));
  for (const { InstanceProfileName } of InstanceProfiles)
    await client.send(new RemoveRoleFromInstanceProfileCommand({ RoleName, InstanceProfileName }));
}
