import type { DescribeInstanceTypeOfferingsCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeInstanceTypeOfferings", () => {
  it("offers a type in every zone", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const Filters = [{ Name: "instance-type", Values: ["t4g.nano"] }];
    const offered = async (LocationType: string) => {
      const { InstanceTypeOfferings = [] } = await act<DescribeInstanceTypeOfferingsCommandOutput>(
        ec2,
        "DescribeInstanceTypeOfferings",
        { LocationType, Filters },
      );
      return InstanceTypeOfferings.map(({ Location }) => Location);
    };
    expect(await offered("region")).toEqual(["us-east-1"]);
    expect(await offered("availability-zone")).toEqual(
      ["a", "b", "c", "d", "e", "f"].map((zone) => `us-east-1${zone}`),
    );
    expect((await offered("availability-zone-id"))[0]).toBe("use1-az1");
  });
});
