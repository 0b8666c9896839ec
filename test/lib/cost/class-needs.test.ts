import { classNeeds } from "../../../lib/cost/class-needs";
import type { Costed } from "../../../lib/cost/costed";
import type { QuotaId } from "../../../lib/facts/quotas";
import type { Template } from "../../../lib/guardrails/template";
import { COSTED, costedWith } from "../../support/costed";
import { synthClass } from "../../support/synth-class";

const COUNTED: readonly (readonly [string, QuotaId])[] = [
  ["AWS::EC2::InternetGateway", "vpc.internet-gateways"],
  ["AWS::EC2::SecurityGroup", "vpc.security-groups"],
  ["AWS::EC2::VPC", "vpc.vpcs"],
  ["AWS::IAM::InstanceProfile", "iam.instance-profiles"],
  ["AWS::IAM::ManagedPolicy", "iam.managed-policies"],
  ["AWS::IAM::Role", "iam.roles"],
  ["AWS::KinesisFirehose::DeliveryStream", "firehose.streams"],
  ["AWS::S3::Bucket", "s3.buckets"],
];

/** How many more than the templates take it may say: a seat's would be multiplied by the seats. */
const SPARE = { seat: 1, shared: 8 };

const count = ({ Resources = {} }: Template, type: string): number =>
  Object.values(Resources).filter(({ Type }) => Type === type).length;

test.each<[string, Partial<Costed>]>([
  ["all defaults", {}],
  ["private subnets and several generators", { network: "private", generators: 2 }],
  ["a data stream", costedWith({ source: "kinesis" })],
  ["a broker", costedWith({ source: "kafka" })],
])("no quota is taken for less than the templates take: %s", (_, change) => {
  const made = synthClass(change);
  const costed = { ...COSTED, ...change };
  const shared = classNeeds(costed, 0, true);
  const seat = classNeeds(costed, 1, false);
  const wrong = COUNTED.flatMap(([type, id]) => [
    { id, of: "shared", spare: (shared[id] ?? 0) - count(made.template("shared"), type), most: SPARE.shared },
    { id, of: "seat", spare: (seat[id] ?? 0) - count(made.template("s01"), type), most: SPARE.seat },
  ]).filter(({ spare, most }) => spare < 0 || spare > most);
  expect(wrong).toEqual([]);
});

test("three hundred seats take three hundred of each, and what they share once", () => {
  expect(classNeeds(COSTED, 300, true)).toMatchObject({
    "cloudformation.stacks": 301,
    "ec2.standard-vcpus": 600,
    "firehose.streams": 300,
    "lambda.concurrency": 30,
    "vpc.vpcs": 1,
  });
});

test("what stands already needs no room any more", () => {
  expect(classNeeds(COSTED, 0, false)).toEqual({});
});

test("a broker is an instance more, a data stream a shard", () => {
  expect(classNeeds(costedWith({ source: "kafka" }), 1, false)["ec2.standard-vcpus"]).toBe(4);
  expect(classNeeds(costedWith({ source: "kinesis" }), 5, false)["kinesis.shards"]).toBe(10);
});
