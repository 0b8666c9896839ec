import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { addTagsToStream } from "./actions/add-tags-to-stream";
import { createStream } from "./actions/create-stream";
import { decreaseStreamRetentionPeriod } from "./actions/decrease-stream-retention-period";
import { deleteResourcePolicy } from "./actions/delete-resource-policy";
import { deleteStream } from "./actions/delete-stream";
import { deregisterStreamConsumer } from "./actions/deregister-stream-consumer";
import { describeAccountSettings } from "./actions/describe-account-settings";
import { describeLimits } from "./actions/describe-limits";
import { describeStream } from "./actions/describe-stream";
import { describeStreamConsumer } from "./actions/describe-stream-consumer";
import { describeStreamSummary } from "./actions/describe-stream-summary";
import { disableEnhancedMonitoring } from "./actions/disable-enhanced-monitoring";
import { enableEnhancedMonitoring } from "./actions/enable-enhanced-monitoring";
import { getRecords } from "./actions/get-records";
import { getResourcePolicy } from "./actions/get-resource-policy";
import { getShardIterator } from "./actions/get-shard-iterator";
import { increaseStreamRetentionPeriod } from "./actions/increase-stream-retention-period";
import { listShards } from "./actions/list-shards";
import { listStreamConsumers } from "./actions/list-stream-consumers";
import { listStreams } from "./actions/list-streams";
import { listTagsForResource } from "./actions/list-tags-for-resource";
import { listTagsForStream } from "./actions/list-tags-for-stream";
import { mergeShards } from "./actions/merge-shards";
import { putRecord } from "./actions/put-record";
import { putRecords } from "./actions/put-records";
import { putResourcePolicy } from "./actions/put-resource-policy";
import { registerStreamConsumer } from "./actions/register-stream-consumer";
import { removeTagsFromStream } from "./actions/remove-tags-from-stream";
import { splitShard } from "./actions/split-shard";
import { startStreamEncryption } from "./actions/start-stream-encryption";
import { stopStreamEncryption } from "./actions/stop-stream-encryption";
import { subscribeToShard } from "./actions/subscribe-to-shard";
import { tagResource } from "./actions/tag-resource";
import { untagResource } from "./actions/untag-resource";
import { updateAccountSettings } from "./actions/update-account-settings";
import { updateMaxRecordSize } from "./actions/update-max-record-size";
import { updateShardCount } from "./actions/update-shard-count";
import { updateStreamMode } from "./actions/update-stream-mode";
import { updateStreamRecordDistributionStrategy } from "./actions/update-stream-record-distribution-strategy";
import { Consumers } from "./consumers/consumers";
import { Subscriptions } from "./consumers/subscriptions";
import { Iterators } from "./iterators";
import type { Kinesis } from "./kinesis";
import { LifeCycle } from "./life-cycle";
import { Limits } from "./limits/limits";
import { Metrics } from "./metrics/metrics";
import { resourcePolicyType } from "./resources/resource-policy";
import { streamType } from "./resources/stream";
import { streamConsumerType } from "./resources/stream-consumer";
import { Seal } from "./seal";
import { ShardLogs } from "./shards/shard-logs";
import { KinesisStore } from "./store";

/** Kinesis Data Streams of one Region. */
export function createKinesis(cloud: Cloud): Service {
  const store = new KinesisStore(cloud);
  const logs = new ShardLogs(cloud.state);
  const limits = new Limits(cloud.clock);
  const metrics = new Metrics(cloud);
  const consumers = new Consumers(cloud);
  const subscriptions = new Subscriptions(cloud);
  const lifeCycle = new LifeCycle({ store, logs, limits, consumers });
  const seal = new Seal(cloud);
  const iterators = new Iterators(seal, cloud.clock);
  const kinesis: Kinesis = {
    store,
    logs,
    limits,
    metrics,
    consumers,
    subscriptions,
    lifeCycle,
    seal,
    iterators,
  };
  return {
    name: "kinesis",
    protocol: "json-1.1",
    client: "@aws-sdk/client-kinesis",
    deniedCode: "AccessDeniedException",
    actions: [
      addTagsToStream(kinesis),
      createStream(kinesis),
      decreaseStreamRetentionPeriod(kinesis),
      deleteResourcePolicy(kinesis),
      deleteStream(kinesis),
      deregisterStreamConsumer(kinesis),
      describeAccountSettings(kinesis),
      describeLimits(kinesis),
      describeStream(kinesis),
      describeStreamConsumer(kinesis),
      describeStreamSummary(kinesis),
      disableEnhancedMonitoring(kinesis),
      enableEnhancedMonitoring(kinesis),
      getRecords(kinesis),
      getResourcePolicy(kinesis),
      getShardIterator(kinesis),
      increaseStreamRetentionPeriod(kinesis),
      listShards(kinesis),
      listStreamConsumers(kinesis),
      listStreams(kinesis),
      listTagsForResource(kinesis),
      listTagsForStream(kinesis),
      mergeShards(kinesis),
      putRecord(kinesis),
      putRecords(kinesis),
      putResourcePolicy(kinesis),
      registerStreamConsumer(kinesis),
      removeTagsFromStream(kinesis),
      splitShard(kinesis),
      startStreamEncryption(kinesis),
      stopStreamEncryption(kinesis),
      subscribeToShard(kinesis),
      tagResource(kinesis),
      untagResource(kinesis),
      updateAccountSettings(kinesis),
      updateMaxRecordSize(kinesis),
      updateShardCount(kinesis),
      updateStreamMode(kinesis),
      updateStreamRecordDistributionStrategy(kinesis),
    ],
    resourceTypes: [streamType(cloud.events), streamConsumerType(cloud.events), resourcePolicyType],
    async start() {
      await seal.start();
      consumers.start();
      await lifeCycle.start();
    },
    async stop() {
      await lifeCycle.stop();
      await consumers.stop();
      await logs.close();
      await metrics.stop();
    },
  };
}
