import type {
  DescribeInstanceTypesCommandInput,
  DescribeInstanceTypesCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import {
  describeType,
  INSTANCE_TYPES,
  type InstanceTypeFacts,
  instanceType,
} from "../instances/instance-types";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html */
export const describeInstanceTypes = (
  _store: Ec2Store,
): Action<DescribeInstanceTypesCommandInput, Output<DescribeInstanceTypesCommandOutput>> => ({
  name: "DescribeInstanceTypes",
  permissions: () => [{ action: "ec2:DescribeInstanceTypes", resource: "*" }],
  async handle(input) {
    const wanted = input.InstanceTypes?.length
      ? input.InstanceTypes.map((name) => instanceType(name))
      : INSTANCE_TYPES;
    const types = filtered(wanted, input.Filters, FIELDS, () => ({}));
    const { items, ...next } = pageOf(
      types.map((facts) => ({ ...facts, id: facts.name })),
      { ...input, MaxResults: input.MaxResults ?? 100 },
    );
    return { InstanceTypes: items.map(describeType), ...next };
  },
});

const FIELDS: FilterFields<InstanceTypeFacts> = {
  "bare-metal": () => false,
  "burstable-performance-supported": ({ burstable }) => burstable,
  "current-generation": ({ name }) => !name.startsWith("t2"),
  "free-tier-eligible": ({ name }) => ["t2.micro", "t3.micro", "t4g.micro"].includes(name),
  "instance-type": ({ name }) => name,
  "memory-info.size-in-mib": ({ memory }) => memory,
  "processor-info.supported-architecture": ({ architecture }) => architecture,
  "supported-root-device-type": () => "ebs",
  "vcpu-info.default-vcpus": ({ vcpus }) => vcpus,
};
