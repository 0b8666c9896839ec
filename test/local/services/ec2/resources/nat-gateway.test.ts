import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::NatGateway", () => {
  it("is created once for one token, tagged and deleted", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::NatGateway");
    const { subnet } = await network(ec2);
    const address = await typeOf(ec2, "AWS::EC2::EIP").create({}, context);
    const AllocationId = String(address.attributes.AllocationId);
    const desired = { SubnetId: subnet, AllocationId };
    const created = await type.create(desired, context);
    expect(created.attributes).toEqual({
      NatGatewayId: created.physicalId,
      EniId: expect.stringMatching(/^eni-/),
    });
    expect(await type.create(desired, context)).toEqual(created);
    await type.update(created, { ...desired, Tags: [{ Key: "a", Value: "b" }] }, desired, context);
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
    expect(await act(ec2, "DescribeNatGateways", {})).toMatchObject({ NatGateways: [{ State: "deleted" }] });
  });
});
