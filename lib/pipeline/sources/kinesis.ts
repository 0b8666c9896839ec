import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { DataStream } from "../../constructs/data-stream";
import type { BuildSource } from "../parts";

/** Producers put to a data stream, which the delivery stream reads. */
export const kinesis: BuildSource = ({ stack, labClass }, deliver) => {
  const stream = new DataStream(stack, "DataStream");
  const delivery = deliver(stream);
  // The agent sends several records a call, the generator one (docs/decisions/0038).
  const action = labClass.pipeline.producer === "agent" ? "kinesis:PutRecords" : "kinesis:PutRecord";
  return {
    delivery,
    entry: {
      settings: { stream: stream.streamName },
      statements: [new PolicyStatement({ actions: [action], resources: [stream.streamArn] })],
      ready: [delivery.ready, stream],
    },
    outputs: { dataStream: stream.streamName },
  };
};
