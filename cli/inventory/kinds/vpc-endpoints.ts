import { DeleteVpcEndpointsCommand, paginateDescribeVpcEndpoints } from "@aws-sdk/client-ec2";
import { type Ec2Thing, ec2Kind } from "../ec2-kind";

/** An endpoint; one with an interface costs by the hour and zone. */
export const vpcEndpoints = ec2Kind({
  name: "VPC endpoint",
  type: "AWS::EC2::VPCEndpoint",
  async list(client, tagged) {
    const found: Ec2Thing[] = [];
    for await (const { VpcEndpoints = [] } of paginateDescribeVpcEndpoints(
      { client },
      { Filters: [tagged] },
    )) {
      for (const { VpcEndpointId, VpcEndpointType, SubnetIds, Tags, State } of VpcEndpoints)
        if (!/^delet/i.test(State ?? ""))
          found.push({ id: VpcEndpointId, tags: Tags, properties: { VpcEndpointType, SubnetIds } });
    }
    return found;
  },
  async remove(client, id) {
    const { Unsuccessful: [failed] = [] } = await client.send(
      new DeleteVpcEndpointsCommand({ VpcEndpointIds: [id] }),
    );
    if (failed?.Error) throw new Error(failed.Error.Message ?? failed.Error.Code);
  },
});
