import type { Conditions, Permission } from "../../core/action";
import { nameFromArn } from "./address";
import { invalidArgument } from "./errors";
import type { Kinesis } from "./kinesis";
import { onConsumer, onStream } from "./permissions";

type Tags = Readonly<Record<string, string>>;

/** What bears tags, or a policy: a stream or a consumer. */
export interface Resource {
  /** For the sentence of an error. */
  thing: string;
  tags: Tags;
  setTags(tags: Tags): Promise<void>;
}

const CONSUMER = /:stream\/[^/]+\/consumer\/[^/]+$/;
const CHANNEL = /:channel\//;

/**
 * Finds a stream or a consumer by its ARN.
 * @throws AwsError ResourceNotFoundException
 */
export function resourceAt({ store, consumers }: Kinesis, arn: string): Resource {
  if (CHANNEL.test(arn)) throw invalidArgument(`${arn} is a channel, of which the local cloud has none.`);
  const { account } = store.cloud;
  if (CONSUMER.test(arn)) {
    const consumer = consumers.get(arn);
    return {
      thing: `consumer ${consumer.name} under account ${account}`,
      tags: consumer.tags,
      setTags: (tags) => consumers.put({ ...consumer, tags }),
    };
  }
  const stream = store.get(nameFromArn(store, arn));
  return {
    thing: `stream ${stream.name} under account ${account}`,
    tags: stream.tags,
    setTags: (tags) => store.put({ ...stream, tags }),
  };
}

/** @returns what a request needs on the stream or the consumer of an ARN */
export function onResource(
  kinesis: Kinesis,
  operation: string,
  arn: string | undefined,
  conditions: Conditions = {},
): Permission {
  return CONSUMER.test(arn ?? "")
    ? onConsumer(kinesis, operation, arn ?? "", conditions)
    : onStream(kinesis.store, operation, { StreamARN: arn }, conditions);
}
