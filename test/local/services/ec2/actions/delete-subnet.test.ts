import { ec2UnderTest, launch, reach } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DeleteSubnet", () => {
  it("does not delete a subnet in which an instance runs", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    const { ec2, network } = test;
    await expect(act(ec2, "DeleteSubnet", { SubnetId: network.subnet })).rejects.toMatchObject({
      code: "DependencyViolation",
      message: `The subnet '${network.subnet}' has dependencies and cannot be deleted.`,
    });
    await act(ec2, "TerminateInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "terminated");
    await act(ec2, "DeleteSubnet", { SubnetId: network.subnet });
    expect(await act(ec2, "DescribeSubnets", {})).toEqual({ Subnets: [] });
  });
});
