import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeAvailabilityZones", () => {
  it("lists the zones of the Region with their ids", async () => {
    await using cloud = await fakeCloud({ region: "us-west-1" });
    const ec2 = createEc2(cloud);
    expect(await act(ec2, "DescribeAvailabilityZones", {})).toMatchObject({
      AvailabilityZones: [
        { ZoneName: "us-west-1b", ZoneId: "usw1-az1", State: "available" },
        { ZoneName: "us-west-1c", ZoneId: "usw1-az2" },
      ],
    });
    await expect(act(ec2, "DescribeAvailabilityZones", { ZoneNames: ["us-west-1a"] })).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: "Invalid availability zone: [us-west-1a]",
    });
  });
});
