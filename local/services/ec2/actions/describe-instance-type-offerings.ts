import type {
  _InstanceType,
  DescribeInstanceTypeOfferingsCommandInput,
  DescribeInstanceTypeOfferingsCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { availabilityZones } from "../../../core/regions";
import { type FilterFields, filtered, pageOf } from "../filters";
import { INSTANCE_TYPES } from "../instances/instance-types";
import { zoneId } from "../network/zones";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** Every type is offered in every zone.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypeOfferings.html */
export const describeInstanceTypeOfferings = (
  store: Ec2Store,
): Action<DescribeInstanceTypeOfferingsCommandInput, Output<DescribeInstanceTypeOfferingsCommandOutput>> => ({
  name: "DescribeInstanceTypeOfferings",
  permissions: () => [{ action: "ec2:DescribeInstanceTypeOfferings", resource: "*" }],
  async handle(input) {
    const { region } = store.cloud;
    const location = input.LocationType ?? "region";
    const places =
      location === "region"
        ? [region]
        : availabilityZones(region).map((zone) =>
            location === "availability-zone-id" ? zoneId(zone) : zone,
          );
    const all = places.flatMap((place) =>
      INSTANCE_TYPES.map(({ name }) => ({ id: `${name} ${place}`, name, place })),
    );
    const { items, ...next } = pageOf(
      filtered(all, input.Filters, FIELDS, () => ({})),
      input,
    );
    return {
      InstanceTypeOfferings: items.map(({ name, place }) => ({
        InstanceType: name as _InstanceType,
        LocationType: location,
        Location: place,
      })),
      ...next,
    };
  },
});

const FIELDS: FilterFields<{ name: string; place: string }> = {
  "instance-type": ({ name }) => name,
  location: ({ place }) => place,
};
