import {
  DeleteWorkgroupCommand,
  ListTagsForResourceCommand,
  paginateListWorkgroups,
  RedshiftServerlessClient,
  type Workgroup,
} from "@aws-sdk/client-redshift-serverless";
import { hourlyOf, type Kind, using } from "../kind";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

/** A workgroup of Redshift Serverless: what computes, and costs while it is queried or loaded. */
export const redshiftWorkgroups: Kind = {
  name: "Redshift workgroup",
  find: (scope) =>
    using(new RedshiftServerlessClient(scope.account.client), async (client) => {
      const all: Workgroup[] = [];
      for await (const { workgroups = [] } of paginateListWorkgroups({ client }, {})) all.push(...workgroups);
      return judgeNamed(scope, all, {
        id: ({ workgroupName = "" }) => workgroupName,
        tags: async ({ workgroupArn }) => {
          const { tags } = await client.send(new ListTagsForResourceCommand({ resourceArn: workgroupArn }));
          return tagMap(tags);
        },
        hourly: ({ baseCapacity }) =>
          hourlyOf("AWS::RedshiftServerless::Workgroup", { BaseCapacity: baseCapacity }),
      });
    }),
  remove: ({ account }, { id }) =>
    using(new RedshiftServerlessClient(account.client), async (client) => {
      await client.send(new DeleteWorkgroupCommand({ workgroupName: id }));
    }),
};
