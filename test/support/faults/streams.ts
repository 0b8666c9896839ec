import { CfnDeletionPolicy, type Stack } from "aws-cdk-lib";
import { CfnDeliveryStream } from "aws-cdk-lib/aws-kinesisfirehose";
import { CfnLogGroup } from "aws-cdk-lib/aws-logs";
import { type Fault, find } from "./fault";

/** Overrides a property of the stream's destination, by a path below it. */
function destination(path: string, value: unknown): (stack: Stack) => void {
  return (stack) =>
    find(stack, CfnDeliveryStream).addPropertyOverride(`ExtendedS3DestinationConfiguration.${path}`, value);
}

/** Places of the processor's parameters, as the CDK lists them. */
const BUFFER_SIZE = 3;
const RETRIES = 4;

/** Overrides one of the processor's parameters, by its place in the list. */
const parameter = (index: number, value: unknown) =>
  destination(`ProcessingConfiguration.Processors.0.Parameters.${index}.ParameterValue`, value);

/** Defects of the delivery stream. */
export const STREAM_FAULTS: readonly Fault[] = [
  {
    name: "a prefix with expressions and no error prefix",
    caughtBy: "loglab/prefix-expressions",
    inject: destination("ErrorOutputPrefix", undefined),
  },
  {
    name: "a prefix of an unknown namespace",
    caughtBy: "loglab/prefix-expressions",
    inject: destination("Prefix", "logs/!{date:yyyy}/"),
  },
  {
    name: "a date pattern that Firehose refuses",
    caughtBy: "loglab/prefix-expressions",
    inject: destination("Prefix", "logs/!{timestamp:yyyyTHH}/"),
  },
  {
    name: "an error prefix without the type of error",
    caughtBy: "loglab/prefix-expressions",
    inject: destination("ErrorOutputPrefix", "errors/!{timestamp:yyyy}/"),
  },
  {
    name: "a processor buffer of 5 MiB",
    caughtBy: "loglab/processor-buffer",
    inject: parameter(BUFFER_SIZE, "5"),
  },
  {
    name: "a processor buffer that Lambda's answer outgrows",
    caughtBy: "loglab/processor-buffer",
    inject: parameter(BUFFER_SIZE, "3"),
  },
  {
    name: "a transform that is never tried again",
    caughtBy: "loglab/processor-retries",
    inject: parameter(RETRIES, "0"),
  },
  {
    name: "a buffer interval of 1200 s",
    caughtBy: "cloudformation/F3034",
    inject: destination("BufferingHints.IntervalInSeconds", 1200),
  },
  {
    name: "a log group that stays behind",
    caughtBy: "loglab/deletion-policy",
    inject: (stack) => {
      find(stack, CfnLogGroup).cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN;
    },
  },
  {
    name: "a stream that logs into a group of nobody's",
    caughtBy: "loglab/owned-log-groups",
    inject: destination("CloudWatchLoggingOptions.LogGroupName", "/aws/kinesisfirehose/mine"),
  },
  {
    name: "a stream that is not encrypted",
    caughtBy: "cdk-nag/AwsSolutions-KDF1",
    inject: (stack) => {
      find(stack, CfnDeliveryStream).deliveryStreamEncryptionConfigurationInput = undefined;
    },
  },
  {
    name: "a stream that outlives the emptying of its bucket",
    caughtBy: "loglab/teardown-order",
    inject: (stack) => find(stack, CfnDeliveryStream).addOverride("DependsOn", undefined),
  },
];
