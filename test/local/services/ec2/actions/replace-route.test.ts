import type { CreateInternetGatewayCommandOutput, CreateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ReplaceRoute", () => {
  it("replaces only what is there", async () => {
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
    const route = { RouteTableId, DestinationCidrBlock: "0.0.0.0/0", GatewayId: InternetGatewayId };
    await expect(act(ec2, "ReplaceRoute", route)).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: "There is no route defined for '0.0.0.0/0' in the route table. Use CreateRoute instead.",
    });
    await act(ec2, "CreateRoute", route);
    expect(await act(ec2, "ReplaceRoute", route)).toEqual({});
  });
});
