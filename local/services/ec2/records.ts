import type { BlockDeviceMapping, IpPermission, RequestLaunchTemplateData } from "@aws-sdk/client-ec2";

/** Everything that EC2 keeps, by the resource type that stands in its ARN. All have an `id`; times are milliseconds since 1970. */
export interface Records {
  vpc: Vpc;
  subnet: Subnet;
  "route-table": RouteTable;
  "internet-gateway": InternetGateway;
  "security-group": SecurityGroup;
  "vpc-endpoint": VpcEndpoint;
  "elastic-ip": Address;
  natgateway: NatGateway;
  "launch-template": LaunchTemplate;
  instance: Instance;
  volume: Volume;
}

export type Kind = keyof Records;

export interface Vpc {
  id: string;
  cidr: string;
  tenancy: "default" | "dedicated";
  dnsSupport: boolean;
  dnsHostnames: boolean;
  /** Made with the VPC and gone with it. */
  mainRouteTable: string;
  defaultSecurityGroup: string;
  networkAcl: string;
}

export interface Subnet {
  id: string;
  vpc: string;
  cidr: string;
  zone: string;
  mapPublicIp: boolean;
  /** Kept; names of instances here are always made from their addresses. */
  dnsNameOptions?: { hostnameType?: string; aRecord?: boolean; aaaaRecord?: boolean };
  /** Id of its association with the VPC's network ACL. */
  aclAssociation: string;
}

/** Where a route leads: one member of the API by name, such as `GatewayId`. */
export interface Route {
  destination: string;
  target: { member: RouteTarget; id: string };
}

export type RouteTarget =
  | "GatewayId"
  | "NatGatewayId"
  | "InstanceId"
  | "NetworkInterfaceId"
  | "VpcEndpointId";

export interface RouteTable {
  id: string;
  vpc: string;
  routes: Route[];
  associations: { id: string; subnet?: string }[];
}

export interface InternetGateway {
  id: string;
  vpc?: string;
}

/** One rule: a protocol, ports, and one peer. */
export interface SecurityGroupRule {
  id: string;
  egress: boolean;
  protocol: string;
  fromPort?: number;
  toPort?: number;
  peer: { cidr: string } | { cidrIpv6: string } | { prefixList: string } | { group: string };
  description?: string;
}

export interface SecurityGroup {
  id: string;
  vpc: string;
  name: string;
  description: string;
  rules: SecurityGroupRule[];
}

/** What an authorize call lists; a rule each is kept. */
export type Permissions = readonly IpPermission[];

export interface VpcEndpoint {
  id: string;
  vpc: string;
  service: string;
  type: "Gateway" | "Interface";
  routeTables: string[];
  subnets: string[];
  securityGroups: string[];
  /** A network interface in each subnet, with its address. */
  interfaces: { id: string; subnet: string; ip: string }[];
  privateDns: boolean;
  /** JSON text. */
  policy: string;
  created: number;
}

export interface Address {
  /** Allocation id. */
  id: string;
  ip: string;
  association?: { id: string; instance?: string; natGateway?: string; interface: string; privateIp: string };
}

export interface NatGateway {
  id: string;
  vpc: string;
  subnet: string;
  connectivity: "public" | "private";
  interface: string;
  privateIp: string;
  allocation?: string;
  publicIp?: string;
  created: number;
  /** Deleted ones are shown for an hour. */
  deleted?: number;
}

export interface LaunchTemplate {
  id: string;
  name: string;
  created: number;
  createdBy: string;
  defaultVersion: number;
  versions: { number: number; description?: string; created: number; data: RequestLaunchTemplateData }[];
}

export type InstanceState = "pending" | "running" | "shutting-down" | "terminated" | "stopping" | "stopped";

export interface MetadataOptions {
  tokens: "optional" | "required";
  endpoint: "enabled" | "disabled";
  hopLimit: number;
  tags: "enabled" | "disabled";
}

export interface Instance {
  id: string;
  reservation: string;
  clientToken?: string;
  /** Place among the instances of its request. */
  launchIndex: number;
  image: string;
  type: string;
  architecture: "x86_64" | "arm64";
  state: InstanceState;
  /** Why and when it came into its state, as Describe prints it. */
  transition: string;
  stateReason?: { code: string; message: string };
  launched: number;
  terminated?: number;
  vpc: string;
  subnet: string;
  zone: string;
  interface: string;
  attachment: string;
  mac: string;
  privateIp: string;
  publicIp?: string;
  /** Whether a public address is given anew at each start. */
  wantsPublicIp: boolean;
  securityGroups: string[];
  /** Role and all as they were when the profile was attached. */
  profile?: { association: string; arn: string; id: string; name: string; role: string };
  /** In base64, as it was given. */
  userData: string;
  /** Whether the user data has been carried out, which happens at the first boot only. */
  booted: boolean;
  metadata: MetadataOptions;
  blockDevices: (Omit<Attachment, "instance"> & { volume: string })[];
  sourceDestCheck: boolean;
  disableApiTermination: boolean;
  shutdownBehavior: "stop" | "terminate";
  ebsOptimized: boolean;
  monitoring: boolean;
  cpuCredits?: string;
}

export interface Volume {
  id: string;
  zone: string;
  /** Gibibytes. */
  size: number;
  type: string;
  iops?: number;
  throughput?: number;
  encrypted: boolean;
  created: number;
  snapshot?: string;
  attachment?: Attachment;
}

/** Of a volume to an instance. */
export interface Attachment {
  instance: string;
  device: string;
  deleteOnTermination: boolean;
  attached: number;
}

export type { BlockDeviceMapping };
