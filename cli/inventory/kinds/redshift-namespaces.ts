import {
  DeleteNamespaceCommand,
  ListTagsForResourceCommand,
  type Namespace,
  paginateListNamespaces,
  RedshiftServerlessClient,
} from "@aws-sdk/client-redshift-serverless";
import { type Kind, using } from "../kind";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

/** A namespace of Redshift Serverless: what is stored, and costs by the gigabyte, which no list tells. */
export const redshiftNamespaces: Kind = {
  name: "Redshift namespace",
  find: (scope) =>
    using(new RedshiftServerlessClient(scope.account.client), async (client) => {
      const all: Namespace[] = [];
      for await (const { namespaces = [] } of paginateListNamespaces({ client }, {})) all.push(...namespaces);
      return judgeNamed(scope, all, {
        id: ({ namespaceName = "" }) => namespaceName,
        tags: async ({ namespaceArn }) => {
          const { tags } = await client.send(new ListTagsForResourceCommand({ resourceArn: namespaceArn }));
          return tagMap(tags);
        },
        hourly: () => undefined,
      });
    }),
  remove: ({ account }, { id }) =>
    using(new RedshiftServerlessClient(account.client), async (client) => {
      await client.send(new DeleteNamespaceCommand({ namespaceName: id }));
    }),
};
