import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { BuildSource } from "../parts";

/** Producers put to the delivery stream itself. */
export const directPut: BuildSource = (_parts, deliver) => {
  const delivery = deliver();
  return {
    delivery,
    entry: {
      settings: { stream: delivery.streamName },
      flow: { deliveryStream: delivery.streamName },
      statements: [
        new PolicyStatement({ actions: ["firehose:PutRecordBatch"], resources: [delivery.streamArn] }),
      ],
      ready: [delivery.ready],
    },
    outputs: {},
  };
};
