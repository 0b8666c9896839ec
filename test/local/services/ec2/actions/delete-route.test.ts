import type { CreateInternetGatewayCommandOutput, CreateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteRoute", () => {
  it("deletes once, and then says that there is none", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { RouteTable } = await act<CreateRouteTableCommandOutput>(ec2, "CreateRouteTable", { VpcId: vpc });
    const RouteTableId = RouteTable?.RouteTableId;
    const { InternetGateway } = await act<CreateInternetGatewayCommandOutput>(
      ec2,
      "CreateInternetGateway",
      {},
    );
    const InternetGatewayId = InternetGateway?.InternetGatewayId;
    await act(ec2, "AttachInternetGateway", { InternetGatewayId, VpcId: vpc });
    const route = { RouteTableId, DestinationCidrBlock: "0.0.0.0/0" };
    await act(ec2, "CreateRoute", { ...route, GatewayId: InternetGatewayId });
    await act(ec2, "DeleteRoute", route);
    await expect(act(ec2, "DeleteRoute", route)).rejects.toMatchObject({
      code: "InvalidRoute.NotFound",
      message: `no route with destination-cidr-block 0.0.0.0/0 in route table ${RouteTableId}`,
    });
  });
});
