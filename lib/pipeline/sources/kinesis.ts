import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CountsConsumer } from "../../constructs/counts-consumer";
import { DataStream } from "../../constructs/data-stream";
import type { BuildSource } from "../parts";

/** Producers put to a data stream, which two consumers read: the delivery stream, and a function that counts. */
export const kinesis: BuildSource = ({ stack, labClass, bucket, bundles }, deliver) => {
  const stream = new DataStream(stack, "DataStream");
  const delivery = deliver(stream);
  const counts = new CountsConsumer(stack, "Counts", {
    stream,
    bucket,
    code: bundles.counts,
    bufferSeconds: labClass.buffer.seconds,
  });
  // The agent sends several records a call, the generator one (docs/decisions/0038).
  const action = labClass.pipeline.producer === "agent" ? "kinesis:PutRecords" : "kinesis:PutRecord";
  return {
    delivery,
    entry: {
      settings: { stream: stream.streamName },
      // The agent has no key by host: a random one spreads a host's lines over the shards, and with them goes their order.
      flow: { kinesisStream: stream.streamName, partitionKeyOption: "RANDOM" },
      statements: [new PolicyStatement({ actions: [action], resources: [stream.streamArn] })],
      ready: [delivery.ready, stream, counts],
    },
    outputs: { dataStream: stream.streamName, counts: counts.function.functionName },
  };
};
