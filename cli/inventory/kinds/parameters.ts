import {
  DeleteParameterCommand,
  ListTagsForResourceCommand,
  type ParameterMetadata,
  paginateDescribeParameters,
  SSMClient,
} from "@aws-sdk/client-ssm";
import { STACK_TAGS } from "../../../contract/tags";
import { type Found, type Kind, using } from "../kind";
import { judgeNamed } from "../named";
import { tagMap } from "../tags";

/** A parameter of Systems Manager; those of the standard tier are free. */
export const parameters: Kind = {
  name: "parameter",
  find: (scope) =>
    using(new SSMClient(scope.account.client), async (client) => {
      const all: ParameterMetadata[] = [];
      for await (const { Parameters = [] } of paginateDescribeParameters({ client }, {}))
        all.push(...Parameters);
      const named = await judgeNamed(scope, all, {
        id: ({ Name = "" }) => Name,
        tags: (one) => tagsOf(client, one),
        hourly: () => 0,
      });
      return [
        ...named,
        ...(await tagged(client, scope.owner.class, named, scope.owner.judge.bind(scope.owner))),
      ];
    }),
  remove: ({ account }, { id }) =>
    using(new SSMClient(account.client), async (client) => {
      await client.send(new DeleteParameterCommand({ Name: id }));
    }),
};

/** Names that CloudFormation gives to parameters begin with `CFN-`, so tags alone tell whose they are. */
async function tagged(
  client: SSMClient,
  className: string,
  named: readonly Found[],
  judge: (tags: Readonly<Record<string, string>>) => Pick<Found, "by" | "seat"> | undefined,
): Promise<Found[]> {
  const found: Found[] = [];
  const ParameterFilters = [{ Key: `tag:${STACK_TAGS.class}`, Values: [className] }];
  for await (const { Parameters = [] } of paginateDescribeParameters({ client }, { ParameterFilters })) {
    for (const one of Parameters) {
      const judged = judge(await tagsOf(client, one));
      if (judged && !named.some(({ id }) => id === one.Name))
        found.push({ id: one.Name ?? "", ...judged, hourly: 0 });
    }
  }
  return found;
}

async function tagsOf(client: SSMClient, { Name }: ParameterMetadata) {
  const { TagList } = await client.send(
    new ListTagsForResourceCommand({ ResourceType: "Parameter", ResourceId: Name }),
  );
  return tagMap(TagList);
}
