import type { Guardrail } from "./guardrail";

/** What holds data, and so must say what becomes of it. */
const STATEFUL = [
  "AWS::DynamoDB::GlobalTable",
  "AWS::DynamoDB::Table",
  "AWS::EC2::Volume",
  "AWS::ECR::Repository",
  "AWS::EFS::FileSystem",
  "AWS::KMS::Key",
  "AWS::Kinesis::Stream",
  "AWS::Logs::LogGroup",
  "AWS::RDS::DBCluster",
  "AWS::RDS::DBInstance",
  "AWS::RedshiftServerless::Namespace",
  "AWS::S3::Bucket",
  "AWS::SecretsManager::Secret",
];

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html */
export const deletionPolicy: Guardrail = {
  name: "deletion-policy",
  why: "What a stack keeps when it is deleted costs money until somebody finds it.",
  fix: "Apply RemovalPolicy.DESTROY.",
  check(template) {
    return Object.entries(template.Resources ?? {}).flatMap(([resource, { Type, DeletionPolicy }]) => {
      const silent = DeletionPolicy === undefined && STATEFUL.includes(Type);
      if (!silent && (DeletionPolicy ?? "Delete") === "Delete") return [];
      const what = silent
        ? `${Type} does not say what becomes of it`
        : `${Type} stays behind (${DeletionPolicy})`;
      return [{ resource, property: "DeletionPolicy", what }];
    });
  },
};
