import type { CreateStreamCommandInput, CreateStreamCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { alreadyExists, invalidArgument, limitExceeded, tooManyCreating } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { checkShardQuota, MOST_CREATING, ON_DEMAND_STREAMS } from "../quotas";
import type { KinesisStore, Stream } from "../store";
import { tagConditions, withTags } from "../tags";
import { check } from "../validation/requests";

type Input = Having<CreateStreamCommandInput, "StreamName">;

const DEFAULT_RETENTION = 24;
const DEFAULT_RECORD_KIB = 1024;
/** What a stream that scales itself begins with. */
const ON_DEMAND_SHARDS = 4;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html */
export const createStream = ({
  store,
  lifeCycle,
}: Kinesis): Action<Input, Omit<CreateStreamCommandOutput, "$metadata">> => ({
  name: "CreateStream",
  permissions: ({ StreamName, Tags }) => {
    const permission = (operation: string) => onStream(store, operation, { StreamName }, tagConditions(Tags));
    return [permission("CreateStream"), ...(Tags ? [permission("AddTagsToStream")] : [])];
  },
  async handle(input) {
    check("CreateStream", input);
    if (input.WarmThroughputMiBps !== undefined) throw notModelled("WarmThroughputMiBps of Kinesis streams");
    const { StreamName: name } = input;
    if (store.find(name)) throw alreadyExists(store.named(name));
    const stream = newStream(store, input);
    checkQuotas(store, stream);
    await lifeCycle.put(stream);
    return {};
  },
});

/** Without a count of shards a stream is on-demand, as AWS has it since it knows that mode. */
function newStream(store: KinesisStore, input: Input): Stream {
  const { StreamName: name, ShardCount, RecordDistributionStrategy: asked } = input;
  const mode =
    input.StreamModeDetails?.StreamMode ?? (ShardCount === undefined ? "ON_DEMAND" : "PROVISIONED");
  if (mode === "ON_DEMAND" && ShardCount !== undefined)
    throw invalidArgument("ShardCount cannot be specified for a stream in On-Demand mode.");
  if (mode === "PROVISIONED" && ShardCount === undefined)
    throw invalidArgument("ShardCount must be specified for a stream in Provisioned mode.");
  if (mode === "PROVISIONED" && asked === "AUTO") throw onDemandOnly();
  return {
    name,
    arn: store.arn(name),
    id: uuid(),
    status: "CREATING",
    created: store.cloud.clock.now(),
    mode,
    pending: { kind: "create", shards: ShardCount ?? ON_DEMAND_SHARDS },
    retentionHours: DEFAULT_RETENTION,
    maxRecordKiB: input.MaxRecordSizeInKiB ?? DEFAULT_RECORD_KIB,
    ...(mode === "ON_DEMAND" && { distribution: asked ?? "USER_PARTITION_KEY" }),
    shardMetrics: [],
    tags: withTags({}, input.Tags ?? {}, `stream ${name} under account ${store.cloud.account}`),
    shards: [],
    nextShard: 0,
    calls: {},
  };
}

const onDemandOnly = () =>
  invalidArgument("RecordDistributionStrategy AUTO is only supported for streams in On-Demand mode.");

function checkQuotas(store: KinesisStore, { mode, pending }: Stream): void {
  const { account } = store.cloud;
  const all = store.all();
  if (all.filter(({ status }) => status === "CREATING").length >= MOST_CREATING)
    throw tooManyCreating(account);
  if (mode === "PROVISIONED") checkShardQuota(store, pending?.kind === "create" ? pending.shards : 0);
  else if (all.filter((stream) => stream.mode === "ON_DEMAND").length >= ON_DEMAND_STREAMS) {
    throw limitExceeded(
      `This request would exceed the limit of ${ON_DEMAND_STREAMS} on-demand streams for the account ${account}.`,
    );
  }
}
