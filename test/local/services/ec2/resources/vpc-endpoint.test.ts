import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::VPCEndpoint", () => {
  it("is created once for one token, changed and deleted", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::VPCEndpoint");
    const { vpc, subnet } = await network(ec2);
    const desired = {
      VpcId: vpc,
      ServiceName: "com.amazonaws.us-east-1.logs",
      VpcEndpointType: "Interface",
      SubnetIds: [subnet],
    };
    const created = await type.create(desired, context);
    expect(created.attributes).toMatchObject({
      Id: created.physicalId,
      CreationTimestamp: "2026-01-15T12:00:00.000Z",
      NetworkInterfaceIds: [expect.stringMatching(/^eni-/)],
    });
    expect(await type.create(desired, context)).toEqual(created);
    await type.update(
      created,
      { ...desired, SubnetIds: [], PolicyDocument: { Statement: [] } },
      desired,
      context,
    );
    expect(await act(ec2, "DescribeVpcEndpoints", {})).toMatchObject({
      VpcEndpoints: [{ SubnetIds: [], PolicyDocument: '{"Statement":[]}' }],
    });
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
    expect(await act(ec2, "DescribeVpcEndpoints", {})).toEqual({ VpcEndpoints: [] });
  });
});
