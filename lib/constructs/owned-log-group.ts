import { RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";

/** A log group that goes with its stack. The CDK's own default stays behind. */
export class OwnedLogGroup extends LogGroup {
  constructor(scope: Construct, id: string) {
    super(scope, id, { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
  }

  /**
   * @returns leave to write into this group and no other. Without CreateLogGroup, a line that is flushed late cannot bring
   * the group back after the stack's deletion, as AWS's managed policy for functions would let it.
   */
  writeStatement(): PolicyStatement {
    return new PolicyStatement({
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [this.logGroupArn],
    });
  }
}
