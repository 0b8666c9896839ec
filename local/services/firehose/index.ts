import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { createDeliveryStream } from "./actions/create-delivery-stream";
import { deleteDeliveryStream } from "./actions/delete-delivery-stream";
import { describeDeliveryStream } from "./actions/describe-delivery-stream";
import { listDeliveryStreams } from "./actions/list-delivery-streams";
import { listTagsForDeliveryStream } from "./actions/list-tags-for-delivery-stream";
import { putRecord } from "./actions/put-record";
import { putRecordBatch } from "./actions/put-record-batch";
import { startDeliveryStreamEncryption } from "./actions/start-delivery-stream-encryption";
import { stopDeliveryStreamEncryption } from "./actions/stop-delivery-stream-encryption";
import { tagDeliveryStream } from "./actions/tag-delivery-stream";
import { untagDeliveryStream } from "./actions/untag-delivery-stream";
import { updateDestination } from "./actions/update-destination";
import { Pipelines } from "./delivery/pipelines";
import { Faults } from "./faults/faults";
import { faultsRoute, faultsRouteName } from "./faults/route";
import { Readers } from "./kinesis-source/readers";
import { LifeCycle } from "./life-cycle";
import { Limits } from "./limits/limits";
import { Metrics } from "./metrics/metrics";
import { deliveryStreamType } from "./resources/delivery-stream";
import { FirehoseStore } from "./store";

/** Amazon Data Firehose of one Region. */
export function createFirehose(cloud: Cloud): Service {
  const store = new FirehoseStore(cloud);
  const faults = new Faults(cloud);
  const limits = new Limits(cloud, faults);
  const metrics = new Metrics(cloud);
  const pipelines = new Pipelines({ cloud, store, faults, metrics });
  const readers = new Readers(store, pipelines, metrics);
  const lifeCycle = new LifeCycle(store, pipelines, readers, limits);
  const firehose = { store, pipelines, lifeCycle, limits, faults, metrics };
  let closeRoute = (): void => undefined;
  return {
    name: "firehose",
    protocol: "json-1.1",
    client: "@aws-sdk/client-firehose",
    deniedCode: "AccessDeniedException",
    actions: [
      createDeliveryStream(firehose),
      deleteDeliveryStream(firehose),
      describeDeliveryStream(firehose),
      listDeliveryStreams(firehose),
      listTagsForDeliveryStream(firehose),
      putRecord(firehose),
      putRecordBatch(firehose),
      startDeliveryStreamEncryption(firehose),
      stopDeliveryStreamEncryption(firehose),
      tagDeliveryStream(firehose),
      untagDeliveryStream(firehose),
      updateDestination(firehose),
    ],
    resourceTypes: [deliveryStreamType(cloud.events)],
    async start() {
      await lifeCycle.start();
      closeRoute = cloud.route(faultsRouteName(cloud.region), faultsRoute(faults, limits));
    },
    async stop() {
      closeRoute();
      faults.stop();
      await lifeCycle.stop();
      await readers.stop();
      await pipelines.stop();
      await metrics.stop();
    },
  };
}
