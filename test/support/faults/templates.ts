import { CfnResource } from "aws-cdk-lib";
import { CfnDeliveryStream } from "aws-cdk-lib/aws-kinesisfirehose";
import { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { CfnBucket } from "aws-cdk-lib/aws-s3";
import { type Fault, find } from "./fault";

/** Defects of the template as CloudFormation reads it. */
export const TEMPLATE_FAULTS: readonly Fault[] = [
  {
    name: "a property that does not exist",
    caughtBy: "cloudformation/F3002",
    inject: (stack) => find(stack, CfnFunction).addPropertyOverride("Memory", 256),
  },
  {
    name: "an attribute that does not exist",
    caughtBy: "cloudformation/E9004",
    inject: (stack) => {
      const bucket = stack.resolve(find(stack, CfnBucket).logicalId);
      find(stack, CfnDeliveryStream).addPropertyOverride("ExtendedS3DestinationConfiguration.BucketARN", {
        "Fn::GetAtt": [bucket, "Address"],
      });
    },
  },
  {
    name: "a reference to a resource that does not exist",
    caughtBy: "cloudformation/F1020",
    inject: (stack) => find(stack, CfnFunction).addPropertyOverride("Description", { Ref: "Absent" }),
  },
  {
    name: "a text where a number belongs",
    caughtBy: "cloudformation/F3012",
    inject: (stack) => find(stack, CfnFunction).addPropertyOverride("MemorySize", "much"),
  },
  {
    name: "resources that wait for one another",
    caughtBy: "cloudformation/F3004",
    inject: (stack) => {
      const stream = stack.resolve(find(stack, CfnDeliveryStream).logicalId);
      find(stack, CfnBucket).addOverride("DependsOn", [stream]);
    },
  },
  {
    name: "a resource type that does not exist",
    caughtBy: "cloudformation/F3006",
    inject: (stack) => {
      new CfnResource(stack, "Typo", { type: "AWS::Firehose::Stream" });
    },
  },
  {
    name: "a stack with hardly room for another resource",
    caughtBy: "loglab/stack-size",
    inject: (stack) => {
      for (let index = 0; index < 450; index++)
        new CfnResource(stack, `Handle${index}`, { type: "AWS::CloudFormation::WaitConditionHandle" });
    },
  },
  {
    name: "a resource of which nobody knows the price",
    caughtBy: "loglab/cost-ceiling",
    inject: (stack) => {
      new CfnResource(stack, "Gateway", { type: "AWS::EC2::TransitGateway" });
    },
  },
];
