import { instanceType, price } from "../../facts/prices";
import { at, members } from "../../guardrails/template";
import { resourceOf } from "../exports";
import type { Charge, Pricer, Surroundings, Unpriced } from "../pricer";
import { diskCharge } from "./ebs-disk";

/** An instance by its hours on demand, its disks, and the public address that its subnet gives it. */
export const ec2Instance: Pricer = {
  type: "AWS::EC2::Instance",
  price({ Properties }, surroundings) {
    const disks = members(at(Properties, "BlockDeviceMappings"))
      .map((mapping) => at(mapping, "Ebs"))
      .filter((disk) => disk !== undefined)
      .map((disk) => diskCharge(disk, "VolumeSize"));
    return [hours(String(at(Properties, "InstanceType"))), ...address(Properties, surroundings), ...disks];
  },
};

function hours(type: string): Charge | Unpriced {
  const known = instanceType(type);
  return known === undefined
    ? { unpriced: `no price is known of the instance type ${type}` }
    : { what: type, hourly: known.usdPerHour };
}

/** @see https://aws.amazon.com/blogs/aws/new-aws-public-ipv4-address-charge-public-ip-insights/ */
function address(properties: unknown, { template, exports }: Surroundings): Charge[] {
  const network = at(properties, "NetworkInterfaces", 0);
  const subnet = resourceOf(template, at(properties, "SubnetId") ?? at(network, "SubnetId"), exports);
  const asked = at(network, "AssociatePublicIpAddress");
  // A subnet that nobody knows may be a public one: the dearer answer is the safe one.
  const open = asked ?? (subnet === undefined || at(subnet.Properties, "MapPublicIpOnLaunch") === true);
  return open === true ? [{ what: "public IPv4 address", hourly: price("vpc.public-ipv4.hour") }] : [];
}
