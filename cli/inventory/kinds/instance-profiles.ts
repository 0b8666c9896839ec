import {
  DeleteInstanceProfileCommand,
  GetInstanceProfileCommand,
  IAMClient,
  type InstanceProfile,
  paginateListInstanceProfiles,
  paginateListInstanceProfileTags,
  RemoveRoleFromInstanceProfileCommand,
} from "@aws-sdk/client-iam";
import { type Kind, using } from "../kind";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

/** What puts a role on an instance. */
export const instanceProfiles: Kind = {
  name: "instance profile",
  find: (scope) =>
    using(new IAMClient(scope.account.client), async (client) => {
      const all: InstanceProfile[] = [];
      for await (const { InstanceProfiles = [] } of paginateListInstanceProfiles({ client }, {}))
        all.push(...InstanceProfiles);
      return judgeNamed(scope, all, {
        id: ({ InstanceProfileName = "" }) => InstanceProfileName,
        tags: async ({ InstanceProfileName }) => {
          const tags = [];
          for await (const { Tags = [] } of paginateListInstanceProfileTags(
            { client },
            { InstanceProfileName },
          ))
            tags.push(...Tags);
          return tagMap(tags);
        },
        hourly: () => 0,
      });
    }),
  remove: ({ account }, { id }) =>
    using(new IAMClient(account.client), async (client) => {
      const { InstanceProfile } = await client.send(
        new GetInstanceProfileCommand({ InstanceProfileName: id }),
      );
      for (const { RoleName } of InstanceProfile?.Roles ?? [])
        await client.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName: id, RoleName }));
      await client.send(new DeleteInstanceProfileCommand({ InstanceProfileName: id }));
    }),
};
