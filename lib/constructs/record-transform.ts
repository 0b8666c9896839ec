import { Duration } from "aws-cdk-lib";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { OwnedLogGroup } from "./owned-log-group";

/** The function that makes JSON lines of log lines, for a delivery stream to call. */
export class RecordTransform extends Construct {
  readonly function: LambdaFunction;

  /** @param code folder of the bundle, with `index.js` */
  constructor(scope: Construct, id: string, code: string) {
    super(scope, id);
    const logGroup = new OwnedLogGroup(this, "LogGroup");
    this.function = new LambdaFunction(this, "Function", {
      description: "Apache log lines to JSON lines",
      code: Code.fromAsset(code),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 256,
      // Firehose gives up on an invocation after five minutes; 1 MiB takes well under a second.
      timeout: Duration.minutes(1),
      logGroup,
      role: new Role(this, "Role", {
        assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
        inlinePolicies: { Logs: new PolicyDocument({ statements: [logGroup.writeStatement()] }) },
      }),
    });
  }
}
