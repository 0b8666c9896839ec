import type { Permission } from "../../../core/action";
import { nameFromArn, refuseStreamId } from "../address";
import { consumerNotFound, invalidArgument } from "../errors";
import type { Kinesis } from "../kinesis";
import { onConsumer } from "../permissions";
import type { Consumer } from "./consumers";

/** How a request names a consumer: by its own ARN, or by its name and the ARN of its stream. */
export interface ConsumerAddress {
  ConsumerARN?: string | undefined;
  ConsumerName?: string | undefined;
  StreamARN?: string | undefined;
  StreamId?: string | undefined;
}

/** @throws AwsError when the request names none, or one that is not there */
export function consumerMeant({ store, consumers }: Kinesis, address: ConsumerAddress): Consumer {
  refuseStreamId(address);
  const { ConsumerARN, ConsumerName, StreamARN } = address;
  if (ConsumerARN !== undefined) {
    const consumer = consumers.get(ConsumerARN);
    const other = ConsumerName !== undefined && ConsumerName !== consumer.name;
    if (other || (StreamARN !== undefined && StreamARN !== consumer.streamArn))
      throw invalidArgument("ConsumerARN, StreamARN and ConsumerName are not of the same consumer.");
    return consumer;
  }
  if (ConsumerName === undefined || StreamARN === undefined)
    throw invalidArgument("Either ConsumerARN, or both StreamARN and ConsumerName must be provided.");
  store.get(nameFromArn(store, StreamARN));
  const consumer = consumers.findByName(StreamARN, ConsumerName);
  if (!consumer) throw consumerNotFound(ConsumerName, store.cloud.account);
  return consumer;
}

/** @returns what a request needs on the consumer that it names; an ARN that is not known to the end is not known at all */
export function onConsumerMeant(kinesis: Kinesis, operation: string, address: ConsumerAddress): Permission {
  const { ConsumerARN, ConsumerName = "", StreamARN = "" } = address;
  const known = kinesis.consumers.findByName(StreamARN, ConsumerName);
  return onConsumer(
    kinesis,
    operation,
    ConsumerARN ?? known?.arn ?? `${StreamARN}/consumer/${ConsumerName}:`,
  );
}
