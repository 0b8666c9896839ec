import type { Kind } from "../../../../lib/guardrails/guardrail";
import { regionQuotas } from "../../../../lib/validate/class-reviews/region-quotas";
import { LAB_CLASS } from "../../../support/lab-class";

/** A class of that many seats, each with these resources. */
function found(
  seats: number,
  resources: { Type: string; Properties?: Record<string, unknown> }[],
  region = "us-east-1",
) {
  const stacks = Array.from({ length: seats }, (_, index) => ({ name: `s${index}`, seat: `s${index}` }));
  const Resources = Object.fromEntries(resources.map((resource, index) => [`R${index}`, resource]));
  const kind: Kind = { template: { Resources }, stacks };
  return regionQuotas.check({ ...LAB_CLASS, region }, [kind]);
}

const instance = { Type: "AWS::EC2::Instance", Properties: { InstanceType: "t4g.micro" } };

test("what an account starts with is no finding", () => {
  expect(found(2, [instance, { Type: "AWS::IAM::Role" }])).toEqual([]);
});

test("what some fresh accounts have and others have not is a note", () => {
  expect(found(3, [instance])).toEqual([
    {
      what: "the class takes 6 vCPUs of running on-demand standard instances, and an account in us-east-1 starts with 5 to 32 (quota L-1216C47A)",
      severity: "note",
    },
  ]);
});

test("what no fresh account has is a warning", () => {
  expect(found(17, [instance])).toMatchObject([{ severity: "warning" }]);
  expect(found(6, [{ Type: "AWS::EC2::VPC" }])).toMatchObject([
    {
      what: "the class takes 6 VPCs, and an account in us-east-1 starts with 5 (quota L-F678F1CE)",
      severity: "warning",
    },
  ]);
});

test("what AWS gives nobody is an error", () => {
  const roles = Array.from({ length: 6 }, () => ({ Type: "AWS::IAM::Role" }));
  expect(found(1000, roles)).toEqual([
    { what: "the class takes 6000 IAM roles, and no account gets more than 5000 (quota L-FE177D64)" },
  ]);
});

test("a Region's own quota counts", () => {
  const stream = { Type: "AWS::KinesisFirehose::DeliveryStream" };
  expect(found(600, [stream])).toEqual([]);
  expect(found(600, [stream], "eu-north-1")).toMatchObject([
    {
      what: "the class takes 600 delivery streams, and an account in eu-north-1 starts with 500",
      severity: "warning",
    },
  ]);
});

test("only data streams on demand count against their quota", () => {
  const stream = (StreamMode: string) => ({
    Type: "AWS::Kinesis::Stream",
    Properties: { StreamModeDetails: { StreamMode } },
  });
  expect(found(60, [stream("PROVISIONED")])).toEqual([]);
  expect(found(60, [stream("ON_DEMAND")])).toHaveLength(1);
});

test("stacks count themselves, and a type that no table knows counts as the smallest", () => {
  expect(found(2001, [])).toMatchObject([{ what: expect.stringContaining("2001 stacks") }]);
  expect(found(3, [{ Type: "AWS::EC2::Instance", Properties: { InstanceType: "x9.any" } }])).toHaveLength(1);
});

test("an instance that leaves its type to a launch template has that one's vCPUs", () => {
  const template = {
    Type: "AWS::EC2::LaunchTemplate",
    Properties: { LaunchTemplateData: { InstanceType: "t4g.xlarge" } },
  };
  const instance = {
    Type: "AWS::EC2::Instance",
    Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: "R0" } } },
  };
  expect(found(5, [template, instance])).toMatchObject([
    { what: expect.stringContaining("takes 20 vCPUs"), severity: "note" },
  ]);
});
