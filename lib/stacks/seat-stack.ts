import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { SEAT_OUTPUTS, seatStackName } from "../../contract/outputs";
import { STACK_TAGS } from "../../contract/tags";
import type { Bundles } from "../bundles";
import type { LabClass } from "../class/lab-class";
import { Generators } from "../constructs/generators";
import { LogBucket } from "../constructs/log-bucket";
import { LogDelivery } from "../constructs/log-delivery";
import { OwnedLogGroup } from "../constructs/owned-log-group";
import { RecordTransform } from "../constructs/record-transform";
import { seatOfStack } from "./seat-of-stack";
import type { SharedStack } from "./shared-stack";

export interface SeatStackProps {
  labClass: LabClass;
  /** Seat id. */
  seat: string;
  shared: SharedStack;
  bundles: Bundles;
}

/** One student's environment, in the direction of the flow: generators, stream, transform, bucket. */
export class SeatStack extends Stack {
  /** Its id. */
  readonly seat: string;

  constructor(scope: Construct, { labClass, seat, shared, bundles }: SeatStackProps) {
    super(scope, seatStackName(labClass.name, seat), {
      description: "A seat: log generators, a delivery stream with a transform, a bucket",
      env: { region: labClass.region },
      tags: { [STACK_TAGS.class]: labClass.name, [STACK_TAGS.seat]: seat },
    });
    this.seat = seat;
    const id = seatOfStack(labClass.name);

    const logGroup = new OwnedLogGroup(this, "LogGroup");
    const bucket = new LogBucket(this, "Bucket", shared.emptier);
    bucket.openTo(shared.student, id);
    const transform = new RecordTransform(this, "Transform", bundles.transform);
    const delivery = new LogDelivery(this, "Delivery", {
      bucket,
      transform: transform.function,
      logGroup,
      buffer: labClass.buffer,
    });
    const generators = new Generators(this, "Generators", {
      labClass,
      seat: id,
      network: shared.network,
      stream: delivery.stream,
      logGroup,
      code: bundles.generator,
    });

    new CfnOutput(this, SEAT_OUTPUTS.stream, { value: delivery.stream.deliveryStreamName });
    new CfnOutput(this, SEAT_OUTPUTS.bucket, { value: bucket.bucketName });
    new CfnOutput(this, SEAT_OUTPUTS.generators, { value: generators.instanceIds });
    new CfnOutput(this, SEAT_OUTPUTS.transform, { value: transform.function.functionName });
    new CfnOutput(this, SEAT_OUTPUTS.logGroup, { value: logGroup.logGroupName });
  }
}
