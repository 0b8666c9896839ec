import type { DescribeImagesCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { image } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeImages", () => {
  it("finds Amazon's images by id, owner and filter", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    expect(await act(ec2, "DescribeImages", { ImageIds: [image()] })).toMatchObject({
      Images: [
        { ImageId: image(), Architecture: "arm64", OwnerId: "137112412989", RootDeviceName: "/dev/xvda" },
      ],
    });
    const Filters = [{ Name: "name", Values: ["al2023-ami-2*-kernel-6.1-x86_64"] }];
    const { Images } = await act<DescribeImagesCommandOutput>(ec2, "DescribeImages", {
      Owners: ["amazon"],
      Filters,
    });
    expect(Images?.map(({ Architecture }) => Architecture)).toEqual(["x86_64"]);
    expect(await act(ec2, "DescribeImages", { Owners: ["self"] })).toEqual({ Images: [] });
    await expect(act(ec2, "DescribeImages", { ImageIds: ["ami-00000000"] })).rejects.toMatchObject({
      code: "InvalidAMIID.NotFound",
    });
  });
});
