import {
  describeInternetGateway,
  describeRouteTable,
  describeSubnet,
  describeVpc,
} from "../../../../../local/services/ec2/network/shapes";
import type { RouteTable } from "../../../../../local/services/ec2/records";
import { ec2StoreOf, instanceOf, natGatewayOf, subnetOf, vpcOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

test("a VPC and its subnet are shown with what EC2 adds", async () => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud, { vpc: [vpcOf()], instance: [instanceOf()] });
  expect(describeVpc(store, vpcOf())).toMatchObject({
    VpcId: "vpc-1",
    State: "available",
    IsDefault: false,
    CidrBlockAssociationSet: [{ AssociationId: "vpc-cidr-assoc-1", CidrBlock: "10.0.0.0/16" }],
  });
  expect(describeSubnet(store, subnetOf({ mapPublicIp: true }))).toMatchObject({
    SubnetArn: "arn:aws:ec2:us-east-1:000000000000:subnet/subnet-1",
    AvailableIpAddressCount: 10,
    AvailabilityZone: "us-east-1a",
    AvailabilityZoneId: "use1-az1",
    MapPublicIpOnLaunch: true,
    PrivateDnsNameOptionsOnLaunch: { HostnameType: "ip-name", EnableResourceNameDnsARecord: false },
  });
});

test("a route table shows the VPC's own route first, and where a route leads nowhere any more", async () => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud, {
    vpc: [vpcOf()],
    "internet-gateway": [{ id: "igw-1", vpc: "vpc-1" }],
    natgateway: [natGatewayOf({ deleted: 1 })],
  });
  const table: RouteTable = {
    id: "rtb-1",
    vpc: "vpc-1",
    routes: [
      { destination: "0.0.0.0/0", target: { member: "GatewayId", id: "igw-1" } },
      { destination: "192.168.0.0/16", target: { member: "NatGatewayId", id: "nat-1" } },
      { destination: "pl-1", target: { member: "VpcEndpointId", id: "vpce-1" } },
      { destination: "::/0", target: { member: "NetworkInterfaceId", id: "eni-1" } },
    ],
    associations: [{ id: "rtbassoc-1" }, { id: "rtbassoc-2", subnet: "subnet-1" }],
  };
  expect(describeRouteTable(store, table)).toMatchObject({
    Associations: [
      { RouteTableAssociationId: "rtbassoc-1", Main: true },
      { RouteTableAssociationId: "rtbassoc-2", Main: false, SubnetId: "subnet-1" },
    ],
    Routes: [
      {
        DestinationCidrBlock: "10.0.0.0/16",
        GatewayId: "local",
        Origin: "CreateRouteTable",
        State: "active",
      },
      { DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1", State: "active" },
      { DestinationCidrBlock: "192.168.0.0/16", NatGatewayId: "nat-1", State: "blackhole" },
      { DestinationPrefixListId: "pl-1", GatewayId: "vpce-1", State: "blackhole" },
      { DestinationIpv6CidrBlock: "::/0", NetworkInterfaceId: "eni-1", State: "active" },
    ],
  });
});

test("an internet gateway is attached to one VPC or to none", async () => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud);
  expect(describeInternetGateway(store, { id: "igw-1" }).Attachments).toEqual([]);
  expect(describeInternetGateway(store, { id: "igw-1", vpc: "vpc-1" }).Attachments).toEqual([
    { VpcId: "vpc-1", State: "available" },
  ]);
});
