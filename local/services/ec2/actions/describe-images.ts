import type { DescribeImagesCommandInput, DescribeImagesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import type { PublicImage } from "../../../core/images";
import { type FilterFields, filtered, pageOf } from "../filters";
import { allImages, describeImage, findImage, ROOT_DEVICE } from "../instances/images";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html */
export const describeImages = (
  store: Ec2Store,
): Action<DescribeImagesCommandInput, Output<DescribeImagesCommandOutput>> => ({
  name: "DescribeImages",
  permissions: () => [{ action: "ec2:DescribeImages", resource: "*" }],
  async handle(input) {
    const { region } = store.cloud;
    const wanted = input.ImageIds?.length
      ? input.ImageIds.map((id) => ({ id, image: findImage(region, id) }))
      : allImages(region).filter(() => includesAmazon(input.Owners));
    const images = filtered(wanted, input.Filters, FIELDS, () => ({}));
    const { items, ...next } = pageOf(images, input);
    return { Images: items.map(({ id, image }) => describeImage(id, image)), ...next };
  },
});

/** Every image here is Amazon's. */
const includesAmazon = (owners: readonly string[] = []): boolean =>
  owners.length === 0 || owners.includes("amazon") || owners.includes("137112412989");

const FIELDS: FilterFields<{ id: string; image: PublicImage }> = {
  architecture: ({ image }) => image.architecture,
  description: ({ image }) => image.description,
  "ena-support": () => true,
  hypervisor: () => "xen",
  "image-id": ({ id }) => id,
  "image-type": () => "machine",
  "is-public": () => true,
  name: ({ image }) => image.name,
  "owner-alias": () => "amazon",
  "owner-id": () => "137112412989",
  "root-device-name": () => ROOT_DEVICE,
  "root-device-type": () => "ebs",
  state: () => "available",
  "virtualization-type": () => "hvm",
};
