import type { Image } from "@aws-sdk/client-ec2";
import { AwsError } from "../../../core/errors";
import { imageId, PUBLIC_IMAGES, type PublicImage } from "../../../core/images";
import { malformedId } from "../errors";

/** Account that owns Amazon's images. */
const AMAZON = "137112412989";

/** Size of the root volume of an image, gibibytes. */
export const ROOT_SIZE = 8;
export const ROOT_DEVICE = "/dev/xvda";

/** @throws AwsError InvalidAMIID.NotFound */
export function findImage(region: string, id: string): PublicImage {
  if (!/^ami-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(id)) {
    const { message } = malformedId(id, "ami");
    throw new AwsError("InvalidAMIID.Malformed", message);
  }
  const image = PUBLIC_IMAGES.find((candidate) => imageId(region, candidate) === id);
  if (!image) throw new AwsError("InvalidAMIID.NotFound", `The image id '[${id}]' does not exist`);
  return image;
}

/** @returns every image of a Region with its id */
export const allImages = (region: string): { id: string; image: PublicImage }[] =>
  PUBLIC_IMAGES.map((image) => ({ id: imageId(region, image), image }));

/** @returns an id for the snapshot behind an image; it cannot be used for anything */
export const snapshotOf = (id: string): string => id.replace("ami-", "snap-");

export function describeImage(id: string, image: PublicImage): Image {
  return {
    ImageId: id,
    Name: image.name,
    Description: image.description,
    Architecture: image.architecture,
    CreationDate: image.creationDate,
    ImageLocation: `amazon/${image.name}`,
    ImageOwnerAlias: "amazon",
    ImageType: "machine",
    OwnerId: AMAZON,
    PlatformDetails: "Linux/UNIX",
    Public: true,
    State: "available",
    RootDeviceName: ROOT_DEVICE,
    RootDeviceType: "ebs",
    VirtualizationType: "hvm",
    Hypervisor: "xen",
    EnaSupport: true,
    SriovNetSupport: "simple",
    BootMode: image.architecture === "arm64" ? "uefi" : "uefi-preferred",
    ImdsSupport: image.name.startsWith("al2023") ? "v2.0" : undefined,
    UsageOperation: "RunInstances",
    BlockDeviceMappings: [
      {
        DeviceName: ROOT_DEVICE,
        Ebs: {
          DeleteOnTermination: true,
          Encrypted: false,
          SnapshotId: snapshotOf(id),
          VolumeSize: ROOT_SIZE,
          VolumeType: image.name.startsWith("al2023") ? "gp3" : "gp2",
        },
      },
    ],
    Tags: [],
  };
}
