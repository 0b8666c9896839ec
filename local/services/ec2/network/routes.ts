import type { CreateRouteCommandInput } from "@aws-sdk/client-ec2";
import { AwsError, notModelled } from "../../../core/errors";
import { invalidCombination, invalidValue } from "../errors";
import { KINDS } from "../kinds";
import type { Route, RouteTarget, Vpc } from "../records";
import type { Ec2Store } from "../store";
import { contains, formatCidr, parseCidr } from "./cidr";

const TARGETS: readonly RouteTarget[] = [
  "GatewayId",
  "NatGatewayId",
  "InstanceId",
  "NetworkInterfaceId",
  "VpcEndpointId",
];

/** Targets that AWS has and the local cloud has not. */
const OTHER_TARGETS = [
  "CarrierGatewayId",
  "CoreNetworkArn",
  "EgressOnlyInternetGatewayId",
  "LocalGatewayId",
  "OdbNetworkArn",
  "TransitGatewayId",
  "VpcPeeringConnectionId",
] as const;

type RouteInput = Pick<
  CreateRouteCommandInput,
  | RouteTarget
  | (typeof OTHER_TARGETS)[number]
  | "DestinationCidrBlock"
  | "DestinationIpv6CidrBlock"
  | "DestinationPrefixListId"
>;

/**
 * @returns the route that a request describes
 * @throws AwsError when it names no destination or no target, or a target that is not there
 */
export function routeOf(store: Ec2Store, vpc: Vpc, input: RouteInput): Route {
  const destination = destinationOf(input);
  const other = OTHER_TARGETS.find((member) => input[member] !== undefined);
  if (other) throw notModelled(`ec2 route target ${other}`);
  const given = TARGETS.filter((member) => input[member] !== undefined);
  const [member] = given;
  const id = member && input[member];
  if (given.length !== 1 || !member || id === undefined) {
    throw invalidCombination(
      "The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId, vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId, carrierGatewayId, vpcEndpointId, instanceId",
    );
  }
  checkDestination(vpc, destination);
  checkTarget(store, vpc, member, id);
  return { destination, target: { member, id } };
}

/** @throws AwsError MissingParameter */
export function destinationOf({
  DestinationCidrBlock: v4,
  DestinationIpv6CidrBlock: v6,
  DestinationPrefixListId: list,
}: RouteInput): string {
  if (v4 !== undefined) {
    const cidr = parseCidr(v4);
    if (!cidr) throw invalidValue(v4, "destinationCidrBlock", "This is not a valid CIDR block.");
    return formatCidr(cidr);
  }
  const destination = v6 ?? list;
  if (destination === undefined) {
    throw new AwsError(
      "MissingParameter",
      "The request must contain the parameter destinationCidrBlock or destinationIpv6CidrBlock or destinationPrefixListId",
    );
  }
  return destination;
}

function checkDestination({ cidr }: Vpc, destination: string): void {
  const wanted = parseCidr(destination);
  const own = parseCidr(cidr);
  if (wanted && own && contains(own, wanted) && wanted.bits === own.bits)
    throw new AwsError("RouteAlreadyExists", `The route identified by ${destination} already exists.`);
}

function checkTarget(store: Ec2Store, vpc: Vpc, member: RouteTarget, id: string): void {
  if (member === "GatewayId" && id.startsWith("igw-")) {
    if (store.get("internet-gateway", id).vpc === vpc.id) return;
    throw new AwsError(
      "InvalidParameterValue",
      `route table and network gateway ${id} belong to different networks`,
    );
  }
  if (member === "NatGatewayId") {
    if (store.get("natgateway", id).deleted === undefined) return;
    throw KINDS.natgateway.notFound(id);
  }
  if (member === "InstanceId") store.get("instance", id);
  else if (member === "VpcEndpointId") store.get("vpc-endpoint", id);
  else if (member === "GatewayId")
    throw new AwsError("InvalidGatewayID.NotFound", `The gateway ID '${id}' does not exist`);
  else if (!store.all("instance").some((instance) => instance.interface === id)) {
    throw new AwsError(
      "InvalidNetworkInterfaceID.NotFound",
      `The networkInterface ID '${id}' does not exist`,
    );
  }
}
