import { dirname, join } from "node:path";
import { Duration } from "aws-cdk-lib";
import { PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { OwnedLogGroup } from "./owned-log-group";

/** The function that `autoDeleteObjects` deploys into every stack; a class needs it once (docs/decisions/0012). */
const HANDLER = join(
  dirname(require.resolve("aws-cdk-lib/package.json")),
  "custom-resource-handlers/dist/aws-s3/auto-delete-objects-handler",
);

/** Empties the buckets of a class when their stacks are deleted. Each bucket's own policy lets it, none of its own. */
export class BucketEmptier extends Construct {
  readonly role: Role;
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const logGroup = new OwnedLogGroup(this, "LogGroup");
    this.role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: { Logs: new PolicyDocument({ statements: [logGroup.writeStatement()] }) },
    });
    this.function = new LambdaFunction(this, "Function", {
      description: "Empties a bucket before CloudFormation deletes it",
      code: Code.fromAsset(HANDLER),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.minutes(15),
      role: this.role,
      logGroup,
    });
  }
}
