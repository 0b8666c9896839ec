import type {
  ListStreamConsumersCommandInput,
  ListStreamConsumersCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { creationTime, showConsumer } from "../describe";
import { invalidArgument, streamNotFound } from "../errors";
import type { Kinesis } from "../kinesis";
import { listTokens } from "../list-tokens";
import { onStream } from "../permissions";
import { check } from "../validation/requests";

type Input = Having<ListStreamConsumersCommandInput, "StreamARN">;

const MOST = 100;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ListStreamConsumers.html */
export const listStreamConsumers = ({
  store,
  consumers,
  seal,
}: Kinesis): Action<Input, Omit<ListStreamConsumersCommandOutput, "$metadata">> => {
  const tokens = listTokens(seal, store.cloud.clock);
  return {
    name: "ListStreamConsumers",
    permissions: (input) => [onStream(store, "ListStreamConsumers", input)],
    async handle(input) {
      check("ListStreamConsumers", input);
      const { MaxResults = MOST, NextToken, StreamCreationTimestamp: created } = input;
      const stream = store.get(streamName(store, input));
      if (created && NextToken !== undefined)
        throw invalidArgument("NextToken and StreamCreationTimestamp cannot be provided together.");
      if (created && created.getTime() !== creationTime(stream).getTime())
        throw streamNotFound(store.named(stream.name));
      const token = NextToken === undefined ? undefined : tokens.read(NextToken);
      if (token && token.id !== stream.id) throw invalidArgument("Invalid NextToken.");
      const left = consumers.of(stream.arn).filter(({ name }) => name > (token?.after ?? ""));
      const page = left.slice(0, Math.min(MaxResults, MOST));
      const last = page.at(-1);
      const more = last && page.length < left.length;
      return {
        Consumers: page.map(showConsumer),
        ...(more && { NextToken: tokens.make({ stream: stream.name, id: stream.id, after: last.name }) }),
      };
    },
  };
};
