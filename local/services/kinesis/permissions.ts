import type { Conditions, Permission } from "../../core/action";
import { type Address, nameGiven } from "./address";
import type { Consumers } from "./consumers/consumers";
import type { KinesisStore } from "./store";
import { resourceTagConditions } from "./tags";

/**
 * @param operation as IAM names it, without its prefix
 * @returns what a request needs on the stream that it names
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisdatastreams.html
 */
export function onStream(
  store: KinesisStore,
  operation: string,
  address: Address,
  conditions: Conditions = {},
): Permission {
  const name = nameGiven(address);
  const stream = name === undefined ? undefined : store.find(name);
  const resource = address.StreamARN ?? store.arn(name);
  const policy = store.policy(resource);
  return {
    action: `kinesis:${operation}`,
    resource,
    conditions: { ...resourceTagConditions(stream?.tags ?? {}), ...conditions },
    ...(policy !== undefined && { resourcePolicy: policy }),
  };
}

/** @returns what a request needs on a registered consumer */
export function onConsumer(
  { store, consumers }: { store: KinesisStore; consumers: Consumers },
  operation: string,
  arn: string,
  conditions: Conditions = {},
): Permission {
  const policy = store.policy(arn);
  return {
    action: `kinesis:${operation}`,
    resource: arn,
    conditions: { ...resourceTagConditions(consumers.find(arn)?.tags ?? {}), ...conditions },
    ...(policy !== undefined && { resourcePolicy: policy }),
  };
}
