import type {
  DescribeAvailabilityZonesCommandInput,
  DescribeAvailabilityZonesCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { availabilityZones } from "../../../core/regions";
import { type FilterFields, filtered } from "../filters";
import { zoneId } from "../network/zones";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html */
export const describeAvailabilityZones = (
  store: Ec2Store,
): Action<DescribeAvailabilityZonesCommandInput, Output<DescribeAvailabilityZonesCommandOutput>> => ({
  name: "DescribeAvailabilityZones",
  permissions: () => [{ action: "ec2:DescribeAvailabilityZones", resource: "*" }],
  async handle(input) {
    const { region } = store.cloud;
    const wanted = availabilityZones(region).filter(
      (zone) => (input.ZoneNames?.includes(zone) ?? true) && (input.ZoneIds?.includes(zoneId(zone)) ?? true),
    );
    const unknown = input.ZoneNames?.find((zone) => !wanted.includes(zone));
    if (unknown !== undefined)
      throw new AwsError("InvalidParameterValue", `Invalid availability zone: [${unknown}]`);
    const zones = filtered(wanted, input.Filters, FIELDS, () => ({}));
    return {
      AvailabilityZones: zones.map((zone) => ({
        ZoneName: zone,
        ZoneId: zoneId(zone),
        RegionName: region,
        GroupName: `${region}-zg-1`,
        NetworkBorderGroup: region,
        ZoneType: "availability-zone",
        OptInStatus: "opt-in-not-required",
        State: "available",
        Messages: [],
      })),
    };
  },
});

const FIELDS: FilterFields<string> = {
  "group-name": (zone) => `${zone.slice(0, -1)}-zg-1`,
  "opt-in-status": () => "opt-in-not-required",
  "region-name": (zone) => zone.slice(0, -1),
  state: () => "available",
  "zone-id": zoneId,
  "zone-name": (zone) => zone,
  "zone-type": () => "availability-zone",
};
