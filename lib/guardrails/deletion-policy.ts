import type { Finding, Guardrail } from "./guardrail";
import type { Resource } from "./template";

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
  "AWS::Logs::LogStream",
  "AWS::MSK::Cluster",
  "AWS::MSK::ServerlessCluster",
  "AWS::RDS::DBCluster",
  "AWS::RDS::DBInstance",
  "AWS::Redshift::Cluster",
  "AWS::RedshiftServerless::Namespace",
  "AWS::RedshiftServerless::Workgroup",
  "AWS::S3::Bucket",
  "AWS::SecretsManager::Secret",
];

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html */
export const deletionPolicy: Guardrail = {
  name: "deletion-policy",
  why: "What a stack keeps when it is deleted costs money until somebody finds it.",
  fix: "Apply RemovalPolicy.DESTROY.",
  check(template) {
    return Object.entries(template.Resources ?? {}).flatMap(([resource, found]) => [
      ...whenDeleted(resource, found),
      ...whenReplaced(resource, found),
    ]);
  },
};

function whenDeleted(resource: string, { Type, DeletionPolicy }: Resource): Finding[] {
  const silent = DeletionPolicy === undefined && STATEFUL.includes(Type);
  if (!silent && (DeletionPolicy ?? "Delete") === "Delete") return [];
  const what = silent
    ? `${Type} does not say what becomes of it`
    : `${Type} stays behind (${DeletionPolicy})`;
  return [{ resource, property: "DeletionPolicy", what }];
}

function whenReplaced(resource: string, { Type, UpdateReplacePolicy }: Resource): Finding[] {
  if ((UpdateReplacePolicy ?? "Delete") === "Delete") return [];
  const what = `the old ${Type} of a replacement stays behind (${UpdateReplacePolicy})`;
  return [{ resource, property: "UpdateReplacePolicy", what }];
}
