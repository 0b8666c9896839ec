import type { Guardrail } from "./guardrail";
import { at } from "./template";

/** The property that fixes a resource's name, where CloudFormation would make one. */
export const NAME_OF: Readonly<Record<string, string>> = {
  "AWS::DynamoDB::Table": "TableName",
  "AWS::EC2::LaunchTemplate": "LaunchTemplateName",
  "AWS::EC2::SecurityGroup": "GroupName",
  "AWS::Events::Rule": "Name",
  "AWS::IAM::InstanceProfile": "InstanceProfileName",
  "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
  "AWS::IAM::Role": "RoleName",
  "AWS::IAM::User": "UserName",
  "AWS::Kinesis::Stream": "Name",
  "AWS::KinesisFirehose::DeliveryStream": "DeliveryStreamName",
  "AWS::Lambda::Function": "FunctionName",
  "AWS::Logs::LogGroup": "LogGroupName",
  "AWS::S3::Bucket": "BucketName",
  "AWS::SNS::Topic": "TopicName",
  "AWS::SQS::Queue": "QueueName",
  "AWS::SSM::Parameter": "Name",
  "AWS::Scheduler::Schedule": "Name",
  "AWS::SecretsManager::Secret": "Name",
};

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html */
export const physicalNames: Guardrail = {
  name: "physical-names",
  why: "A fixed name exists once in an account or Region: a second class, or a replacement in an update, fails.",
  fix: "Leave the name out and read it from the stack's outputs.",
  check(template) {
    return Object.entries(template.Resources ?? {}).flatMap(([resource, { Type, Properties }]) => {
      const property = NAME_OF[Type];
      const name = property === undefined ? undefined : at(Properties, property);
      return name === undefined
        ? []
        : [
            {
              resource,
              property: `Properties.${property}`,
              what: `the name ${JSON.stringify(name)} is fixed`,
            },
          ];
    });
  },
};
