import { instanceType } from "../../facts/prices";
import { type QuotaId, quota } from "../../facts/quotas";
import type { ClassFinding, ClassReview, Kind } from "../../guardrails/guardrail";
import { launchesOf } from "../../guardrails/launches";
import { at } from "../../guardrails/template";

/** What a resource of a type counts against. */
const COUNTED: Readonly<Record<string, QuotaId>> = {
  "AWS::EC2::EIP": "vpc.elastic-ips",
  "AWS::EC2::InternetGateway": "vpc.internet-gateways",
  "AWS::EC2::SecurityGroup": "vpc.security-groups",
  "AWS::EC2::VPC": "vpc.vpcs",
  "AWS::IAM::InstanceProfile": "iam.instance-profiles",
  "AWS::IAM::ManagedPolicy": "iam.managed-policies",
  "AWS::IAM::Role": "iam.roles",
  "AWS::Kinesis::Stream": "kinesis.on-demand-streams",
  "AWS::KinesisFirehose::DeliveryStream": "firehose.streams",
  "AWS::Logs::LogGroup": "logs.groups",
  "AWS::S3::Bucket": "s3.buckets",
  "AWS::Scheduler::Schedule": "scheduler.schedules",
};

/** What an instance has of a type that no table knows, which is what the smallest have. */
const UNKNOWN_VCPUS = 2;

/** @see https://docs.aws.amazon.com/servicequotas/latest/userguide/intro.html */
export const regionQuotas: ClassReview = {
  name: "region-quotas",
  why: "The seats over a quota of the account fail to deploy, one after the other.",
  fix: "Ask for more in Service Quotas well before the class, or split the class over Regions or accounts.",
  check({ region }, kinds) {
    return [...needs(kinds)].flatMap(([id, need]) => judge(id, need, region));
  },
};

/** Counts what all stacks together take. */
function needs(kinds: readonly Kind[]): Map<QuotaId, number> {
  const total = new Map<QuotaId, number>();
  const add = (id: QuotaId, count: number) => total.set(id, (total.get(id) ?? 0) + count);
  for (const { template, stacks } of kinds) {
    add("cloudformation.stacks", stacks.length);
    for (const { Type, Properties } of Object.values(template.Resources ?? {})) {
      const id = COUNTED[Type];
      if (id !== undefined && !isProvisioned(Type, Properties)) add(id, stacks.length);
    }
    for (const { path, properties, base } of launchesOf(template))
      if (path === "Properties")
        add(
          "ec2.standard-vcpus",
          stacks.length * vcpus(at(properties, "InstanceType") ?? at(base, "InstanceType")),
        );
  }
  return total;
}

const isProvisioned = (type: string, properties: unknown): boolean =>
  type === "AWS::Kinesis::Stream" && at(properties, "StreamModeDetails", "StreamMode") !== "ON_DEMAND";

const vcpus = (type: unknown): number => instanceType(String(type))?.vcpus ?? UNKNOWN_VCPUS;

function judge(id: QuotaId, need: number, region: string): ClassFinding[] {
  const { what, default: start, fresh = start, most = Number.POSITIVE_INFINITY, code } = quota(id, region);
  if (need <= start) return [];
  const named = code === undefined ? "" : ` (quota ${code})`;
  if (need > most)
    return [{ what: `the class takes ${need} ${what}, and no account gets more than ${most}${named}` }];
  const has = fresh > start ? `${start} to ${fresh}` : start;
  return [
    {
      what: `the class takes ${need} ${what}, and an account in ${region} starts with ${has}${named}`,
      severity: need > fresh ? "warning" : "note",
    },
  ];
}
