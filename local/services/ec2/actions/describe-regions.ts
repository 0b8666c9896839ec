import type { DescribeRegionsCommandInput, DescribeRegionsCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { ZONE_LETTERS } from "../../../core/regions";
import { type FilterFields, filtered } from "../filters";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html */
export const describeRegions = (
  _store: Ec2Store,
): Action<DescribeRegionsCommandInput, Output<DescribeRegionsCommandOutput>> => ({
  name: "DescribeRegions",
  permissions: () => [{ action: "ec2:DescribeRegions", resource: "*" }],
  async handle(input) {
    const regions = filtered(Object.keys(ZONE_LETTERS), input.Filters, FIELDS, () => ({}));
    const unknown = input.RegionNames?.find((name) => !(name in ZONE_LETTERS));
    if (unknown !== undefined) throw new AwsError("InvalidParameterValue", `Invalid region name: ${unknown}`);
    return {
      Regions: regions
        .filter((name) => input.RegionNames?.includes(name) ?? true)
        .map((name) => ({
          RegionName: name,
          Endpoint: `ec2.${name}.amazonaws.com`,
          OptInStatus: "opt-in-not-required",
        })),
    };
  },
});

const FIELDS: FilterFields<string> = {
  endpoint: (name) => `ec2.${name}.amazonaws.com`,
  "opt-in-status": () => "opt-in-not-required",
  "region-name": (name) => name,
};
