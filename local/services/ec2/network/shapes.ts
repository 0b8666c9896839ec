import type {
  InternetGateway as SdkInternetGateway,
  RouteTable as SdkRouteTable,
  Subnet as SdkSubnet,
  Vpc as SdkVpc,
} from "@aws-sdk/client-ec2";
import type { InternetGateway, Route, RouteTable, Subnet, Vpc } from "../records";
import type { Ec2Store } from "../store";
import { tagList } from "../tags";
import { availableAddresses } from "./addresses";
import { zoneId } from "./zones";

/** The one set of DHCP options of a Region. */
const DHCP_OPTIONS = "dopt-00000000000000000";

export function describeVpc(store: Ec2Store, { id, cidr, tenancy }: Vpc): SdkVpc {
  return {
    VpcId: id,
    CidrBlock: cidr,
    DhcpOptionsId: DHCP_OPTIONS,
    State: "available",
    OwnerId: store.cloud.account,
    InstanceTenancy: tenancy,
    CidrBlockAssociationSet: [
      {
        AssociationId: id.replace("vpc", "vpc-cidr-assoc"),
        CidrBlock: cidr,
        CidrBlockState: { State: "associated" },
      },
    ],
    IsDefault: false,
    Tags: tagList(store.tags(id)),
  };
}

export function describeSubnet(store: Ec2Store, subnet: Subnet): SdkSubnet {
  const { id, vpc, cidr, zone, mapPublicIp, dnsNameOptions } = subnet;
  const { account, region } = store.cloud;
  return {
    SubnetId: id,
    SubnetArn: `arn:aws:ec2:${region}:${account}:subnet/${id}`,
    VpcId: vpc,
    OwnerId: account,
    State: "available",
    CidrBlock: cidr,
    AvailableIpAddressCount: availableAddresses(store, subnet),
    AvailabilityZone: zone,
    AvailabilityZoneId: zoneId(zone),
    DefaultForAz: false,
    MapPublicIpOnLaunch: mapPublicIp,
    AssignIpv6AddressOnCreation: false,
    Ipv6CidrBlockAssociationSet: [],
    Ipv6Native: false,
    EnableDns64: false,
    MapCustomerOwnedIpOnLaunch: false,
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: (dnsNameOptions?.hostnameType ?? "ip-name") as "ip-name",
      EnableResourceNameDnsARecord: dnsNameOptions?.aRecord ?? false,
      EnableResourceNameDnsAAAARecord: dnsNameOptions?.aaaaRecord ?? false,
    },
    Tags: tagList(store.tags(id)),
  };
}

export function describeRouteTable(
  store: Ec2Store,
  { id, vpc, routes, associations }: RouteTable,
): SdkRouteTable {
  const local = {
    DestinationCidrBlock: store.get("vpc", vpc).cidr,
    GatewayId: "local",
    Origin: "CreateRouteTable" as const,
    State: "active" as const,
  };
  return {
    RouteTableId: id,
    VpcId: vpc,
    OwnerId: store.cloud.account,
    Associations: associations.map((association) => ({
      RouteTableAssociationId: association.id,
      RouteTableId: id,
      Main: association.subnet === undefined,
      ...(association.subnet !== undefined && { SubnetId: association.subnet }),
      AssociationState: { State: "associated" },
    })),
    PropagatingVgws: [],
    Routes: [local, ...routes.map((route) => describeRoute(store, route))],
    Tags: tagList(store.tags(id)),
  };
}

function describeRoute(store: Ec2Store, { destination, target }: Route) {
  const prefixList = destination.startsWith("pl-");
  return {
    ...(prefixList
      ? { DestinationPrefixListId: destination }
      : destination.includes(":")
        ? { DestinationIpv6CidrBlock: destination }
        : { DestinationCidrBlock: destination }),
    ...(target.member === "VpcEndpointId" ? { GatewayId: target.id } : { [target.member]: target.id }),
    Origin: "CreateRoute" as const,
    State: leadsSomewhere(store, target.id) ? ("active" as const) : ("blackhole" as const),
  };
}

/** A route to something that is gone stays, and leads nowhere. */
function leadsSomewhere(store: Ec2Store, id: string): boolean {
  const gateway = store.find("natgateway", id);
  return gateway ? gateway.deleted === undefined : store.kindOf(id) !== undefined || id.startsWith("eni-");
}

export function describeInternetGateway(store: Ec2Store, { id, vpc }: InternetGateway): SdkInternetGateway {
  return {
    InternetGatewayId: id,
    OwnerId: store.cloud.account,
    // For an internet gateway EC2 says `available` where other attachments say `attached`.
    Attachments: vpc === undefined ? [] : [{ VpcId: vpc, State: "available" as "attached" }],
    Tags: tagList(store.tags(id)),
  };
}
