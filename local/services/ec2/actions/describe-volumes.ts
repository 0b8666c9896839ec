import type { DescribeVolumesCommandInput, DescribeVolumesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeVolume } from "../instances/volumes";
import type { Volume } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html */
export const describeVolumes = (
  store: Ec2Store,
): Action<DescribeVolumesCommandInput, Output<DescribeVolumesCommandOutput>> => ({
  name: "DescribeVolumes",
  permissions: () => [{ action: "ec2:DescribeVolumes", resource: "*" }],
  async handle(input) {
    const volumes = filtered(store.select("volume", input.VolumeIds), input.Filters, FIELDS, ({ id }) =>
      store.tags(id),
    );
    const { items, ...next } = pageOf(volumes, input);
    return { Volumes: items.map((volume) => describeVolume(store, volume)), ...next };
  },
});

const FIELDS: FilterFields<Volume> = {
  "attachment.device": ({ attachment }) => attachment?.device,
  "attachment.instance-id": ({ attachment }) => attachment?.instance,
  "availability-zone": ({ zone }) => zone,
  encrypted: ({ encrypted }) => encrypted,
  size: ({ size }) => size,
  status: ({ attachment }) => (attachment ? "in-use" : "available"),
  "volume-id": ({ id }) => id,
  "volume-type": ({ type }) => type,
};
