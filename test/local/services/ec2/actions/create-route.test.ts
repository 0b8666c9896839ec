import type { CreateInternetGatewayCommandOutput, CreateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateRoute", () => {
  it("leads to a gateway of its own VPC, and says the same twice without complaint", async () => {
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
    await act(ec2, "CreateRoute", route);
    expect(await act(ec2, "CreateRoute", route)).toEqual({ Return: true });
    expect(await act(ec2, "DescribeRouteTables", { RouteTableIds: [RouteTableId] })).toMatchObject({
      RouteTables: [
        {
          Routes: [{}, { DestinationCidrBlock: "0.0.0.0/0", GatewayId: InternetGatewayId, State: "active" }],
        },
      ],
    });
  });

  it.each([
    [{ DestinationCidrBlock: "0.0.0.0/0" }, "InvalidParameterCombination"],
    [{ GatewayId: "igw-0" }, "MissingParameter"],
    [{ DestinationCidrBlock: "x", GatewayId: "igw-0" }, "InvalidParameterValue"],
    [{ DestinationCidrBlock: "10.0.0.0/16", GatewayId: "igw-0" }, "RouteAlreadyExists"],
    [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-0" }, "InvalidInternetGatewayID.NotFound"],
    [{ DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: "nat-0" }, "NatGatewayNotFound"],
    [{ DestinationCidrBlock: "0.0.0.0/0", TransitGatewayId: "tgw-0" }, "NotModelledByLocalCloud"],
  ])("refuses %j", async (input, code) => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { RouteTable } = await act<CreateRouteTableCommandOutput>(ec2, "CreateRouteTable", { VpcId: vpc });
    const RouteTableId = RouteTable?.RouteTableId;
    await expect(act(ec2, "CreateRoute", { RouteTableId, ...input })).rejects.toMatchObject({ code });
  });
});
