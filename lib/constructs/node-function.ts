import { Duration } from "aws-cdk-lib";
import { PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { OwnedLogGroup } from "./owned-log-group";

export interface NodeFunctionProps {
  description: string;
  /** Folder of the bundle, with `index.js`. */
  code: string;
  /** A minute unless given. */
  timeout?: Duration;
  environment?: Record<string, string>;
  /** What it may do besides writing its log. */
  statements?: readonly PolicyStatement[];
}

/** Makes a function of ours in a construct, with a log group that goes with it and a role that names what it may do. */
export function nodeFunction(scope: Construct, props: NodeFunctionProps): LambdaFunction {
  const { description, code, timeout = Duration.minutes(1), environment, statements = [] } = props;
  const logGroup = new OwnedLogGroup(scope, "LogGroup");
  return new LambdaFunction(scope, "Function", {
    description,
    code: Code.fromAsset(code),
    handler: "index.handler",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 256,
    timeout,
    ...(environment && { environment }),
    logGroup,
    role: new Role(scope, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: {
        Duty: new PolicyDocument({ statements: [logGroup.writeStatement(), ...statements] }),
      },
    }),
  });
}
