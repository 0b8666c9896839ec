import { imageId, PUBLIC_IMAGES } from "../../../../../local/core/images";
import {
  allImages,
  describeImage,
  findImage,
  snapshotOf,
} from "../../../../../local/services/ec2/instances/images";

test("every image of a Region is found by its id, there alone", () => {
  const images = allImages("us-east-1");
  expect(images).toHaveLength(PUBLIC_IMAGES.length);
  for (const { id, image } of images) {
    expect(findImage("us-east-1", id)).toBe(image);
    expect(() => findImage("eu-west-1", id)).toThrow(
      expect.objectContaining({ code: "InvalidAMIID.NotFound" }),
    );
  }
});

test("an id that is none is refused as such", () => {
  expect(() => findImage("us-east-1", "ami-x")).toThrow(
    expect.objectContaining({
      code: "InvalidAMIID.Malformed",
      message: 'Invalid id: "ami-x" (expecting "ami-...")',
    }),
  );
});

test.each([
  [/^al2023.*arm64$/, { BootMode: "uefi", ImdsSupport: "v2.0" }, "gp3"],
  [/^al2023.*x86_64$/, { BootMode: "uefi-preferred", ImdsSupport: "v2.0" }, "gp3"],
  [/^amzn2.*x86_64/, { BootMode: "uefi-preferred", ImdsSupport: undefined }, "gp2"],
])("%s is shown as Amazon's", (name, facts, VolumeType) => {
  const image = PUBLIC_IMAGES.find((candidate) => name.test(candidate.name));
  if (!image) throw new Error("no such image");
  const id = imageId("us-east-1", image);
  expect(describeImage(id, image)).toMatchObject({
    ImageId: id,
    OwnerId: "137112412989",
    ImageOwnerAlias: "amazon",
    State: "available",
    ...facts,
    BlockDeviceMappings: [
      { DeviceName: "/dev/xvda", Ebs: { SnapshotId: snapshotOf(id), VolumeSize: 8, VolumeType } },
    ],
  });
});
