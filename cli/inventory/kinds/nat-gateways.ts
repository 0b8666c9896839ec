import { DeleteNatGatewayCommand, paginateDescribeNatGateways } from "@aws-sdk/client-ec2";
import { type Ec2Thing, ec2Kind } from "../ec2-kind";

/** A NAT gateway; the class makes none, so it is somebody's who wanted one in its network. */
export const natGateways = ec2Kind({
  name: "NAT gateway",
  type: "AWS::EC2::NatGateway",
  async list(client, tagged) {
    const found: Ec2Thing[] = [];
    for await (const { NatGateways = [] } of paginateDescribeNatGateways({ client }, { Filter: [tagged] })) {
      for (const { NatGatewayId, Tags, State } of NatGateways)
        if (State !== "deleted" && State !== "deleting") found.push({ id: NatGatewayId, tags: Tags });
    }
    return found;
  },
  async remove(client, NatGatewayId) {
    await client.send(new DeleteNatGatewayCommand({ NatGatewayId }));
  },
});
