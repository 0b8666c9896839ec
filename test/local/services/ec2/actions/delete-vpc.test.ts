import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteVpc", () => {
  it("does not delete a VPC in which something stands", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    await expect(act(ec2, "DeleteVpc", { VpcId: vpc })).rejects.toMatchObject({
      code: "DependencyViolation",
      message: `The vpc '${vpc}' has dependencies and cannot be deleted.`,
    });
    await act(ec2, "DeleteSubnet", { SubnetId: subnet });
    await act(ec2, "DeleteVpc", { VpcId: vpc });
    expect(await act(ec2, "DescribeSecurityGroups", {})).toEqual({ SecurityGroups: [] });
    await expect(act(ec2, "DeleteVpc", { VpcId: vpc })).rejects.toMatchObject({
      code: "InvalidVpcID.NotFound",
      message: `The vpc ID '${vpc}' does not exist`,
    });
  });
});
