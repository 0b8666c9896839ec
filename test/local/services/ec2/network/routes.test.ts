import { destinationOf, routeOf } from "../../../../../local/services/ec2/network/routes";
import { ec2StoreOf, instanceOf, natGatewayOf, vpcOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

const EVERYWHERE = { DestinationCidrBlock: "0.0.0.0/0" };

describe("a route", () => {
  it.each([
    [{ ...EVERYWHERE, GatewayId: "igw-1" }, "0.0.0.0/0", { member: "GatewayId", id: "igw-1" }],
    [
      { DestinationCidrBlock: "192.168.7.7/16", NatGatewayId: "nat-1" },
      "192.168.0.0/16",
      { member: "NatGatewayId", id: "nat-1" },
    ],
    [{ DestinationPrefixListId: "pl-1", InstanceId: "i-1" }, "pl-1", { member: "InstanceId", id: "i-1" }],
  ])("of %j leads somewhere", async (input, destination, target) => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, {
      "internet-gateway": [{ id: "igw-1", vpc: "vpc-1" }],
      natgateway: [natGatewayOf()],
      instance: [instanceOf()],
    });
    expect(routeOf(store, vpcOf(), input)).toEqual({ destination, target });
  });

  it.each([
    [EVERYWHERE, "InvalidParameterCombination"],
    [{ ...EVERYWHERE, GatewayId: "igw-1", NatGatewayId: "nat-1" }, "InvalidParameterCombination"],
    [{ ...EVERYWHERE, GatewayId: "igw-2" }, "InvalidParameterValue"],
    [{ ...EVERYWHERE, GatewayId: "igw-3" }, "InvalidInternetGatewayID.NotFound"],
    [{ ...EVERYWHERE, NatGatewayId: "nat-2" }, "NatGatewayNotFound"],
    [{ ...EVERYWHERE, TransitGatewayId: "tgw-1" }, "NotModelledByLocalCloud"],
    [{ DestinationCidrBlock: "10.0.0.0/16", GatewayId: "igw-1" }, "RouteAlreadyExists"],
    [{ DestinationCidrBlock: "x", GatewayId: "igw-1" }, "InvalidParameterValue"],
    [{ GatewayId: "igw-1" }, "MissingParameter"],
  ])("of %j is refused with %s", async (input, code) => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, {
      "internet-gateway": [
        { id: "igw-1", vpc: "vpc-1" },
        { id: "igw-2", vpc: "vpc-2" },
      ],
      natgateway: [natGatewayOf({ id: "nat-2", deleted: 1 })],
    });
    expect(() => routeOf(store, vpcOf(), input)).toThrow(expect.objectContaining({ code }));
  });

  it("may lead to an IPv6 block", () => {
    expect(destinationOf({ DestinationIpv6CidrBlock: "::/0" })).toBe("::/0");
  });
});
