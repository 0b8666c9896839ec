import type {
  CreateDeliveryStreamCommandInput,
  CreateDeliveryStreamCommandOutput,
} from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { configured, type DestinationChange, withChange } from "../destination/destination";
import { DESTINATION_MEMBERS, refuseUnmodelled } from "../destination/refused";
import { rolesNamed, rolesOf } from "../destination/roles";
import { checkChange, checkDestination } from "../destination/rules";
import { newEncryption } from "../encryption";
import { alreadyExists, invalidArgument, limitExceeded } from "../errors";
import type { Firehose } from "../firehose";
import { DataStream } from "../kinesis-source/data-stream";
import { streamQuota } from "../limits/quota";
import { checkRoles, passRoles } from "../roles";
import { checkSource, sourceOf } from "../source";
import type { Stream } from "../store";
import { tagConditions, withTags } from "../tags";
import { check } from "../validation/requests";

type Input = Having<CreateDeliveryStreamCommandInput, "DeliveryStreamName">;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html */
export const createDeliveryStream = (
  firehose: Firehose,
): Action<Input, Omit<CreateDeliveryStreamCommandOutput, "$metadata">> => ({
  name: "CreateDeliveryStream",
  permissions: (input) => {
    const resource = firehose.store.arn(input.DeliveryStreamName);
    const conditions = tagConditions(input.Tags);
    return [
      { action: "firehose:CreateDeliveryStream", resource, conditions },
      ...(input.Tags?.length ? [{ action: "firehose:TagDeliveryStream", resource, conditions }] : []),
      ...passRoles(rolesToPass(input)),
    ];
  },
  async handle(input) {
    check("CreateDeliveryStream", input);
    const { store, lifeCycle, pipelines } = firehose;
    const stream = newStream(firehose, input, theDestination(input));
    checkNew(firehose, stream.name);
    const { source } = stream;
    const roles = [...rolesOf(stream.destination), ...(source ? [source.roleArn] : [])];
    await checkRoles(pipelines.sessions, roles, stream);
    if (source) await new DataStream(store.cloud, pipelines.sessions, source, stream.arn).check();
    // Another call of the same name may have come first while the roles were tried.
    checkNew(firehose, stream.name);
    await lifeCycle.put(stream);
    return { DeliveryStreamARN: store.arn(stream.name) };
  },
});

function rolesToPass(input: Input): string[] {
  const source = sourceOf(input);
  return [...new Set([...rolesNamed(configured(input)), ...(source ? [source.roleArn] : [])])];
}

/** @throws AwsError when there is none, more than one, or one that is not modelled */
function theDestination(input: Input): DestinationChange {
  const members: Readonly<Record<string, unknown>> = { ...input };
  if (DESTINATION_MEMBERS.filter((member) => members[member] !== undefined).length !== 1) {
    throw invalidArgument("Exactly one destination configuration is supported for a Firehose");
  }
  refuseUnmodelled(input);
  const destination = configured(input);
  if (!destination)
    throw invalidArgument("Exactly one destination configuration is supported for a Firehose");
  return destination;
}

function newStream({ store }: Firehose, input: Input, change: DestinationChange): Stream {
  const { cloud } = store;
  checkSource(input);
  checkChange(undefined, change);
  const destination = withChange(undefined, change);
  checkDestination(destination, cloud.region);
  const source = sourceOf(input);
  const hint = input.DirectPutSourceConfiguration?.ThroughputHintInMBs;
  return {
    name: input.DeliveryStreamName,
    arn: store.arn(input.DeliveryStreamName),
    id: uuid(),
    type: input.DeliveryStreamType ?? "DirectPut",
    status: "CREATING",
    version: 1,
    created: cloud.clock.now(),
    destination,
    ...(source && { source }),
    encryption: newEncryption(input.DeliveryStreamEncryptionConfigurationInput, cloud.region),
    encryptionCalls: [],
    ...(hint !== undefined && { throughputHint: hint }),
    tags: withTags({}, input.Tags ?? []),
  };
}

function checkNew({ store }: Firehose, name: string): void {
  const { account, region } = store.cloud;
  if (store.find(name)) throw alreadyExists(name, account);
  const quota = streamQuota(region);
  if (store.count >= quota) {
    throw limitExceeded(`You have already consumed your firehose quota of ${quota} hoses.`);
  }
}
