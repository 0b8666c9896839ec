import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ModifySubnetAttribute", () => {
  it("gives instances public addresses from now on", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    await act(ec2, "ModifySubnetAttribute", { SubnetId: subnet, MapPublicIpOnLaunch: { Value: true } });
    expect(await act(ec2, "DescribeSubnets", { SubnetIds: [subnet] })).toMatchObject({
      Subnets: [{ MapPublicIpOnLaunch: true, VpcId: vpc }],
    });
    await expect(
      act(ec2, "ModifySubnetAttribute", { SubnetId: subnet, EnableDns64: { Value: true } }),
    ).rejects.toMatchObject({ code: "NotModelledByLocalCloud" });
  });
});
