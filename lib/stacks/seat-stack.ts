import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { PIPELINE_OUTPUTS, SEAT_OUTPUTS, seatStackName } from "../../contract/outputs";
import { STACK_TAGS } from "../../contract/tags";
import type { Bundles } from "../bundles";
import type { LabClass } from "../class/lab-class";
import { LogBucket } from "../constructs/log-bucket";
import { OwnedLogGroup } from "../constructs/owned-log-group";
import { RecordTransform } from "../constructs/record-transform";
import { buildPipeline } from "../pipeline";
import { seatOfStack } from "./seat-of-stack";
import type { SharedStack } from "./shared-stack";

export interface SeatStackProps {
  labClass: LabClass;
  /** Seat id. */
  seat: string;
  shared: SharedStack;
  bundles: Bundles;
}

/** One student's environment: a bucket, a transform, and the pipeline of the class's three words that leads there. */
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
    const parts = { stack: this, labClass, seat: id, shared, bundles, logGroup, bucket, transform };
    const pipeline = buildPipeline(parts);

    writeOutputs(this, SEAT_OUTPUTS, {
      stream: pipeline.streamName,
      bucket: bucket.bucketName,
      generators: pipeline.instanceIds,
      transform: transform.function.functionName,
      logGroup: logGroup.logGroupName,
    });
    writeOutputs(this, PIPELINE_OUTPUTS, { ...labClass.pipeline, ...pipeline.outputs });
  }
}

/** @param values by the keys of the names */
function writeOutputs<Key extends string>(
  stack: Stack,
  names: Readonly<Record<Key, string>>,
  values: Readonly<Partial<Record<Key, string>>>,
): void {
  for (const [key, value] of Object.entries(values))
    new CfnOutput(stack, names[key as Key], { value: String(value) });
}
