import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeRegions", () => {
  it("lists Regions by name", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    expect(await act(ec2, "DescribeRegions", { RegionNames: ["eu-west-1"] })).toEqual({
      Regions: [
        {
          RegionName: "eu-west-1",
          Endpoint: "ec2.eu-west-1.amazonaws.com",
          OptInStatus: "opt-in-not-required",
        },
      ],
    });
    await expect(act(ec2, "DescribeRegions", { RegionNames: ["moon-1"] })).rejects.toMatchObject({
      code: "InvalidParameterValue",
    });
  });
});
