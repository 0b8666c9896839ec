import {
  DeleteInternetGatewayCommand,
  DeleteRouteTableCommand,
  DeleteSubnetCommand,
  DeleteVpcCommand,
  DescribeInternetGatewaysCommand,
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  DetachInternetGatewayCommand,
  DisassociateRouteTableCommand,
  type EC2Client,
  paginateDescribeVpcs,
} from "@aws-sdk/client-ec2";
import { type Ec2Thing, ec2Kind } from "../ec2-kind";

/** A network with its subnets, route tables and gateways, which are free and go with it. */
export const vpcs = ec2Kind({
  name: "VPC",
  type: "AWS::EC2::VPC",
  async list(client, tagged) {
    const found: Ec2Thing[] = [];
    for await (const { Vpcs = [] } of paginateDescribeVpcs({ client }, { Filters: [tagged] })) {
      for (const { VpcId, Tags } of Vpcs) found.push({ id: VpcId, tags: Tags });
    }
    return found;
  },
  async remove(client, VpcId) {
    await removeSubnets(client, VpcId);
    await removeRouteTables(client, VpcId);
    await removeGateways(client, VpcId);
    await client.send(new DeleteVpcCommand({ VpcId }));
  },
});

const inside = (VpcId: string) => ({ Filters: [{ Name: "vpc-id", Values: [VpcId] }] });

async function removeSubnets(client: EC2Client, VpcId: string): Promise<void> {
  const { Subnets = [] } = await client.send(new DescribeSubnetsCommand(inside(VpcId)));
  for (const { SubnetId } of Subnets) await client.send(new DeleteSubnetCommand({ SubnetId }));
}

/** The main table goes with the network alone. */
async function removeRouteTables(client: EC2Client, VpcId: string): Promise<void> {
  const { RouteTables = [] } = await client.send(new DescribeRouteTablesCommand(inside(VpcId)));
  for (const { RouteTableId, Associations = [] } of RouteTables) {
    if (Associations.some(({ Main }) => Main)) continue;
    for (const { RouteTableAssociationId: AssociationId } of Associations)
      await client.send(new DisassociateRouteTableCommand({ AssociationId }));
    await client.send(new DeleteRouteTableCommand({ RouteTableId }));
  }
}

async function removeGateways(client: EC2Client, VpcId: string): Promise<void> {
  const Filters = [{ Name: "attachment.vpc-id", Values: [VpcId] }];
  const { InternetGateways = [] } = await client.send(new DescribeInternetGatewaysCommand({ Filters }));
  for (const { InternetGatewayId } of InternetGateways) {
    await client.send(new DetachInternetGatewayCommand({ InternetGatewayId, VpcId }));
    await client.send(new DeleteInternetGatewayCommand({ InternetGatewayId }));
  }
}
