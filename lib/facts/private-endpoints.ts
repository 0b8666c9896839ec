/** Where a class's lines go into the log, as its file says it. */
type Source = "direct-put" | "kinesis" | "kafka";

/**
 * What an instance without a public address needs: CloudFormation for cfn-init and cfn-signal, CloudWatch Logs for heartbeats,
 * Session Manager's two services. SSM Agent 3.3.40 and later does without `ec2messages`.
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html
 */
const ALWAYS: readonly string[] = ["cloudformation", "logs", "ssm", "ssmmessages"];

/** What takes the lines; a Kafka broker stands in the network itself, and what reads it puts to Firehose. */
const BY_SOURCE: Readonly<Record<Source, readonly string[]>> = {
  "direct-put": ["kinesis-firehose"],
  kinesis: ["kinesis-streams"],
  kafka: ["kinesis-firehose"],
};

/**
 * @returns last parts of the service names of the interface endpoints that a class's private subnets need; S3 has a gateway
 * endpoint besides, which is free, and through which Amazon Linux's packages come as well
 */
export function privateEndpoints(source: Source): readonly string[] {
  return [...ALWAYS, ...BY_SOURCE[source]];
}
