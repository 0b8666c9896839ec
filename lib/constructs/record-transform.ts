import { Duration } from "aws-cdk-lib";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { nodeFunction } from "./node-function";

/** The function that makes JSON lines of log lines, for a delivery stream to call. */
export class RecordTransform extends Construct {
  readonly function: LambdaFunction;

  /** @param code folder of the bundle, with `index.js` */
  constructor(scope: Construct, id: string, code: string) {
    super(scope, id);
    this.function = nodeFunction(this, {
      description: "Apache log lines to JSON lines",
      code,
      // Firehose gives up on an invocation after five minutes; 1 MiB takes well under a second.
      timeout: Duration.minutes(1),
    });
  }
}
