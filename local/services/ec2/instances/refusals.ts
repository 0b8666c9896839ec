import type { RunInstancesCommandInput } from "@aws-sdk/client-ec2";
import { notModelled } from "../../../core/errors";

/** Members of RunInstances that are refused, unless they say nothing. */
const REFUSED: readonly (keyof RunInstancesCommandInput)[] = [
  "AdditionalInfo",
  "CapacityReservationSpecification",
  "CpuOptions",
  "ElasticGpuSpecification",
  "ElasticInferenceAccelerators",
  "EnablePrimaryIpv6",
  "InstanceMarketOptions",
  "Ipv6AddressCount",
  "Ipv6Addresses",
  "KernelId",
  "KeyName",
  "LicenseSpecifications",
  "NetworkPerformanceOptions",
  "Operator",
  "RamdiskId",
  "SecurityGroups",
];

/** Members of a network interface that are modelled. */
const INTERFACE = [
  "AssociatePublicIpAddress",
  "DeleteOnTermination",
  "Description",
  "DeviceIndex",
  "Groups",
  "PrivateIpAddress",
  "SubnetId",
  "InterfaceType",
  "NetworkCardIndex",
];

/** @throws AwsError that names what the local cloud does not model */
export function refuseUnmodelled(input: RunInstancesCommandInput): void {
  const refused = REFUSED.find((member) => saysSomething(input[member]));
  if (refused) throw notModelled(`ec2 RunInstances member ${refused}`);
  if (input.HibernationOptions?.Configured) throw notModelled("ec2 RunInstances member HibernationOptions");
  if (input.EnclaveOptions?.Enabled) throw notModelled("ec2 RunInstances member EnclaveOptions");
  const {
    Tenancy: tenancy = "default",
    AvailabilityZone: _zone,
    AvailabilityZoneId: _id,
    ...placement
  } = input.Placement ?? {};
  const place = Object.entries(placement).find(([, value]) => saysSomething(value))?.[0];
  if (place ?? tenancy !== "default")
    throw notModelled(`ec2 RunInstances member Placement.${place ?? "Tenancy"}`);
  if ((input.NetworkInterfaces?.length ?? 0) > 1)
    throw notModelled("ec2 instance with several network interfaces");
  const [first] = input.NetworkInterfaces ?? [];
  const member = Object.entries(first ?? {}).find(
    ([name, value]) => !INTERFACE.includes(name) && saysSomething(value),
  );
  if (member) throw notModelled(`ec2 RunInstances member NetworkInterfaces.${member[0]}`);
  for (const { Ebs, VirtualName } of input.BlockDeviceMappings ?? []) {
    if (Ebs?.SnapshotId !== undefined) throw notModelled("ec2 volume from a snapshot (SnapshotId)");
    if (Ebs?.KmsKeyId !== undefined)
      throw notModelled("ec2 volume encrypted with a KMS key of one's own (KmsKeyId)");
    if (VirtualName !== undefined) throw notModelled("ec2 instance store volume (VirtualName)");
  }
}

function saysSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}
