import {
  CloudWatchLogsClient,
  DeleteLogGroupCommand,
  ListTagsForResourceCommand,
  type LogGroup,
  paginateDescribeLogGroups,
} from "@aws-sdk/client-cloudwatch-logs";
import { HOURS_A_MONTH, price } from "../../../lib/facts/prices";
import { type Kind, using } from "../kind";
import { judgeNamed } from "../named";

const GIGABYTE = 1e9;

/** A log group, also one that a function's late line has brought back under `/aws/lambda/`. It costs by what is stored. */
export const logGroups: Kind = {
  name: "log group",
  find: (scope) =>
    using(new CloudWatchLogsClient(scope.account.client), async (client) => {
      const all: LogGroup[] = [];
      for await (const { logGroups: some = [] } of paginateDescribeLogGroups({ client }, {}))
        all.push(...some);
      return judgeNamed(scope, all, {
        id: ({ logGroupName = "" }) => logGroupName,
        tags: async ({ logGroupArn, arn = "" }) => {
          const resourceArn = logGroupArn ?? arn.replace(/:\*$/, "");
          const { tags = {} } = await client.send(new ListTagsForResourceCommand({ resourceArn }));
          return tags;
        },
        hourly: ({ storedBytes = 0 }) =>
          ((storedBytes / GIGABYTE) * price("logs.storage.gb-month")) / HOURS_A_MONTH,
      });
    }),
  remove: ({ account }, { id }) =>
    using(new CloudWatchLogsClient(account.client), async (client) => {
      await client.send(new DeleteLogGroupCommand({ logGroupName: id }));
    }),
};
