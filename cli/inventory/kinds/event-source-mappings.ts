import {
  DeleteEventSourceMappingCommand,
  LambdaClient,
  paginateListEventSourceMappings,
} from "@aws-sdk/client-lambda";
import { type Found, type Kind, using } from "../kind";

/** What makes a function read a stream; it bears no name, so function and stream tell whose it is. */
export const eventSourceMappings: Kind = {
  name: "event source mapping",
  find: ({ account, owner }) =>
    using(new LambdaClient(account.client), async (client) => {
      const found: Found[] = [];
      for await (const { EventSourceMappings = [] } of paginateListEventSourceMappings({ client }, {})) {
        for (const { UUID = "", FunctionArn, EventSourceArn } of EventSourceMappings) {
          const judged = owner.judge({}, FunctionArn?.split(":")[6], EventSourceArn?.split("/")[1]);
          if (judged) found.push({ id: UUID, ...judged, hourly: 0 });
        }
      }
      return found;
    }),
  remove: ({ account }, { id }) =>
    using(new LambdaClient(account.client), async (client) => {
      await client.send(new DeleteEventSourceMappingCommand({ UUID: id }));
    }),
};
