import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::InternetGateway", () => {
  it("is created once for one token, tagged and deleted", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::InternetGateway");
    const created = await type.create({}, context);
    expect(await type.create({}, context)).toEqual(created);
    await type.update(created, { Tags: [{ Key: "a", Value: "b" }] }, {}, context);
    expect(
      await act(ec2, "DescribeInternetGateways", { Filters: [{ Name: "tag:a", Values: ["b"] }] }),
    ).toMatchObject({
      InternetGateways: [{ InternetGatewayId: created.physicalId }],
    });
    await type.delete(created, {}, context);
    await type.delete(created, {}, context);
    expect(await act(ec2, "DescribeInternetGateways", {})).toEqual({ InternetGateways: [] });
  });
});
