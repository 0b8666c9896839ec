import { resourceType, type Standing } from "../../../core/resource-type";
import { deleteIfThere } from "./tagging";

interface RouteProperties {
  DestinationCidrBlock?: string;
  DestinationIpv6CidrBlock?: string;
  DestinationPrefixListId?: string;
  GatewayId?: string;
  InstanceId?: string;
  NatGatewayId?: string;
  NetworkInterfaceId?: string;
  RouteTableId: string;
  VpcEndpointId?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html */
export const routeType = resourceType<RouteProperties>({
  type: "AWS::EC2::Route",
  properties: {
    DestinationCidrBlock: { type: "string", update: "replace" },
    DestinationIpv6CidrBlock: { type: "string", update: "replace" },
    DestinationPrefixListId: { type: "string", update: "replace" },
    GatewayId: { type: "string" },
    InstanceId: { type: "string" },
    NatGatewayId: { type: "string" },
    NetworkInterfaceId: { type: "string" },
    RouteTableId: { type: "string", required: true, update: "replace" },
    VpcEndpointId: { type: "string" },
  },
  attributes: ["CidrBlock"],

  async create(desired, context) {
    await context.call("ec2", "CreateRoute", desired);
    return standingOf(desired);
  },

  async update(standing, desired, _previous, context) {
    await context.call("ec2", "ReplaceRoute", desired);
    return standing;
  },

  delete(_standing, previous, context) {
    const { RouteTableId, DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId } =
      previous;
    const input = { RouteTableId, DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId };
    return deleteIfThere(
      context,
      "DeleteRoute",
      input,
      "InvalidRoute.NotFound",
      "InvalidRouteTableID.NotFound",
    );
  },
});

function standingOf(desired: RouteProperties): Standing {
  const destination =
    desired.DestinationCidrBlock ?? desired.DestinationIpv6CidrBlock ?? desired.DestinationPrefixListId ?? "";
  return { physicalId: `${desired.RouteTableId}|${destination}`, attributes: { CidrBlock: destination } };
}
