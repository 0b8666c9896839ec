import { describe as describeInstance, ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::EIP", () => {
  it("is allocated once for one token, given to an instance, and released", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::EIP");
    const { InstanceId } = await launch(test);
    const created = await type.create({ Domain: "vpc", InstanceId: InstanceId ?? "" }, context);
    expect(created).toEqual({
      physicalId: expect.stringMatching(/^198\./),
      attributes: { AllocationId: expect.stringMatching(/^eipalloc-/), PublicIp: created.physicalId },
    });
    expect(await type.create({ Domain: "vpc", InstanceId: InstanceId ?? "" }, context)).toEqual(created);
    expect(await describeInstance(ec2, InstanceId)).toMatchObject({ PublicIpAddress: created.physicalId });
    await type.update(created, { Domain: "vpc" }, { Domain: "vpc", InstanceId: InstanceId ?? "" }, context);
    expect(await describeInstance(ec2, InstanceId)).not.toHaveProperty("PublicIpAddress");
    await type.delete(created, {}, context);
    await type.delete(created, {}, context);
    expect(await act(ec2, "DescribeAddresses", {})).toEqual({ Addresses: [] });
  });
});
