import { DescribeAvailabilityZonesCommand, DescribeInstanceTypeOfferingsCommand } from "@aws-sdk/client-ec2";
import { PROGRAMS } from "../../../lib/facts/programs";
import { noGo, ok, type PreflightCheck } from "../preflight-check";
import type { AccountRoom } from "../room";

/** Zones that the class's network takes: the first ones, as `Fn::GetAZs` gives them. */
const ZONES = 2;

/** Whether the zones that the generators go to have their instance type. */
export const instanceTypes: PreflightCheck = {
  name: "instance type",
  about: "account",
  async look(room) {
    const type = PROGRAMS.instanceType;
    const zones = (await zonesOf(room)).slice(0, ZONES);
    const offering = await offeringZones(room, type);
    const missing = zones.filter((zone) => !offering.includes(zone));
    if (missing.length === 0) return [ok(`${type} is offered in ${zones.join(" and ")}.`)];
    return [
      noGo(
        `${type} is not offered in ${missing.join(" and ")}, where the class's network would be.`,
        "Take another Region in the class file.",
      ),
    ];
  },
};

async function zonesOf({ clients, signal }: AccountRoom): Promise<string[]> {
  const { AvailabilityZones = [] } = await clients.ec2.send(
    new DescribeAvailabilityZonesCommand({ Filters: [{ Name: "zone-type", Values: ["availability-zone"] }] }),
    { abortSignal: signal },
  );
  return AvailabilityZones.flatMap(({ ZoneName, State }) =>
    ZoneName !== undefined && State === "available" ? [ZoneName] : [],
  ).sort();
}

async function offeringZones({ clients, signal }: AccountRoom, type: string): Promise<string[]> {
  const { InstanceTypeOfferings = [] } = await clients.ec2.send(
    new DescribeInstanceTypeOfferingsCommand({
      LocationType: "availability-zone",
      Filters: [{ Name: "instance-type", Values: [type] }],
    }),
    { abortSignal: signal },
  );
  return InstanceTypeOfferings.flatMap(({ Location }) => Location ?? []);
}
