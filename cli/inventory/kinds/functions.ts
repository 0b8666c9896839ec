import {
  DeleteFunctionCommand,
  type FunctionConfiguration,
  LambdaClient,
  ListTagsCommand,
  paginateListFunctions,
} from "@aws-sdk/client-lambda";
import { type Kind, using } from "../kind";
import { judgeNamed } from "../named";

/** A Lambda function; it costs when it is called. */
export const functions: Kind = {
  name: "function",
  find: (scope) =>
    using(new LambdaClient(scope.account.client), async (client) => {
      const all: FunctionConfiguration[] = [];
      for await (const { Functions = [] } of paginateListFunctions({ client }, {})) all.push(...Functions);
      return judgeNamed(scope, all, {
        id: ({ FunctionName = "" }) => FunctionName,
        tags: async ({ FunctionArn }) => {
          const { Tags = {} } = await client.send(new ListTagsCommand({ Resource: FunctionArn }));
          return Tags;
        },
        hourly: () => 0,
      });
    }),
  remove: ({ account }, { id }) =>
    using(new LambdaClient(account.client), async (client) => {
      await client.send(new DeleteFunctionCommand({ FunctionName: id }));
    }),
};
