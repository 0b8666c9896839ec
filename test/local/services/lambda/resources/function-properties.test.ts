import { App, Duration, Size, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Architecture, Code, Function as Fn, LoggingFormat, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { conform } from "../../../../../local/engine/properties/conform";
import { functionProperties } from "../../../../../local/services/lambda/resources/function-properties";

test("takes what CDK's construct writes", () => {
  const stack = new Stack(new App(), "S");
  new Fn(stack, "F", {
    runtime: Runtime.NODEJS_22_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromInline("exports.handler = async () => 1;"),
    environment: { AA: "1" },
    description: "d",
    memorySize: 256,
    timeout: Duration.seconds(9),
    ephemeralStorageSize: Size.gibibytes(1),
    reservedConcurrentExecutions: 5,
    tracing: Tracing.ACTIVE,
    loggingFormat: LoggingFormat.JSON,
    logGroup: new LogGroup(stack, "L"),
  });
  const [resource] = Object.values(Template.fromStack(stack).findResources("AWS::Lambda::Function"));
  // References are resolved before properties are looked at.
  const resolved = JSON.parse(
    JSON.stringify(resource?.Properties, (_, value) =>
      value?.Ref || value?.["Fn::GetAtt"] ? "resolved" : value,
    ),
  );
  expect(conform(resolved, functionProperties).problems).toEqual([]);
});

test.each(["Layers", "VpcConfig", "DeadLetterConfig", "ImageConfig", "SnapStart"])(
  "refuses %s by name",
  (name) => {
    const { problems } = conform({ Code: {}, Role: "r", [name]: {} }, functionProperties);
    expect(problems).toEqual([{ kind: "unsupported", path: "/", name }]);
  },
);
