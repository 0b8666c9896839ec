import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateSubnet", () => {
  it("counts its free addresses without the five that AWS keeps", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const created = await act(ec2, "CreateSubnet", {
      VpcId: vpc,
      CidrBlock: "10.0.2.0/28",
      AvailabilityZone: "us-east-1c",
    });
    expect(created).toMatchObject({
      Subnet: {
        AvailableIpAddressCount: 11,
        AvailabilityZone: "us-east-1c",
        AvailabilityZoneId: "use1-az3",
        MapPublicIpOnLaunch: false,
      },
    });
  });

  it.each([
    [{ CidrBlock: "10.1.0.0/24" }, "InvalidSubnet.Range", "The CIDR '10.1.0.0/24' is invalid."],
    [
      { CidrBlock: "10.0.1.128/25" },
      "InvalidSubnet.Conflict",
      "The CIDR '10.0.1.128/25' conflicts with another subnet",
    ],
    [
      { CidrBlock: "10.0.3.0/24", AvailabilityZone: "us-east-1z" },
      "InvalidParameterValue",
      "Value (us-east-1z) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: us-east-1a, us-east-1b, us-east-1c, us-east-1d, us-east-1e, us-east-1f.",
    ],
  ])("refuses %j", async (input, code, message) => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    await expect(act(ec2, "CreateSubnet", { VpcId: vpc, ...input })).rejects.toMatchObject({ code, message });
  });
});
