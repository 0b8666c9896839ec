import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::VPCGatewayAttachment", () => {
  it("attaches once, another gateway at an update, and detaches", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::VPCGatewayAttachment");
    const { vpc } = await network(ec2);
    const gateways = typeOf(ec2, "AWS::EC2::InternetGateway");
    const one = await gateways.create({}, context);
    const two = await gateways.create({}, resourceContext([ec2], { token: "token-2" }));
    const first = { InternetGatewayId: one.physicalId, VpcId: vpc };
    const second = { InternetGatewayId: two.physicalId, VpcId: vpc };
    const created = await type.create(first, context);
    expect(created).toEqual({ physicalId: `IGW|${vpc}`, attributes: { AttachmentType: "IGW" } });
    expect(await type.create(first, context)).toEqual(created);
    await type.update(created, second, first, context);
    const Filters = [{ Name: "attachment.vpc-id", Values: [vpc] }];
    expect(await act(ec2, "DescribeInternetGateways", { Filters })).toMatchObject({
      InternetGateways: [{ InternetGatewayId: two.physicalId }],
    });
    await type.delete(created, second, context);
    await type.delete(created, second, context);
  });
});
