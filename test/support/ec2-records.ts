import type { Cloud } from "../../local/core/cloud";
import type {
  Instance,
  Kind,
  NatGateway,
  Records,
  SecurityGroup,
  Subnet,
  Volume,
  Vpc,
  VpcEndpoint,
} from "../../local/services/ec2/records";
import { Ec2Store } from "../../local/services/ec2/store";

export const vpcOf = (overrides: Partial<Vpc> = {}): Vpc => ({
  id: "vpc-1",
  cidr: "10.0.0.0/16",
  tenancy: "default",
  dnsSupport: true,
  dnsHostnames: false,
  mainRouteTable: "rtb-main",
  defaultSecurityGroup: "sg-default",
  networkAcl: "acl-1",
  ...overrides,
});

export const subnetOf = (overrides: Partial<Subnet> = {}): Subnet => ({
  id: "subnet-1",
  vpc: "vpc-1",
  cidr: "10.0.1.0/28",
  zone: "us-east-1a",
  mapPublicIp: false,
  aclAssociation: "aclassoc-1",
  ...overrides,
});

export const groupOf = (overrides: Partial<SecurityGroup> = {}): SecurityGroup => ({
  id: "sg-1",
  vpc: "vpc-1",
  name: "web",
  description: "of the web",
  rules: [],
  ...overrides,
});

export const instanceOf = (overrides: Partial<Instance> = {}): Instance => ({
  id: "i-1",
  reservation: "r-1",
  launchIndex: 0,
  image: "ami-1",
  type: "t4g.micro",
  architecture: "arm64",
  state: "running",
  transition: "",
  launched: 1000,
  vpc: "vpc-1",
  subnet: "subnet-1",
  zone: "us-east-1a",
  interface: "eni-1",
  attachment: "eni-attach-1",
  mac: "0e:00:00:00:00:01",
  privateIp: "10.0.1.4",
  wantsPublicIp: false,
  securityGroups: ["sg-1"],
  userData: "",
  booted: true,
  metadata: { tokens: "required", endpoint: "enabled", hopLimit: 2, tags: "disabled" },
  blockDevices: [],
  sourceDestCheck: true,
  disableApiTermination: false,
  shutdownBehavior: "stop",
  ebsOptimized: false,
  monitoring: false,
  ...overrides,
});

export const natGatewayOf = (overrides: Partial<NatGateway> = {}): NatGateway => ({
  id: "nat-1",
  vpc: "vpc-1",
  subnet: "subnet-1",
  connectivity: "public",
  interface: "eni-9",
  privateIp: "10.0.1.9",
  allocation: "eipalloc-1",
  publicIp: "198.18.0.9",
  created: 1000,
  ...overrides,
});

export const endpointOf = (overrides: Partial<VpcEndpoint> = {}): VpcEndpoint => ({
  id: "vpce-1",
  vpc: "vpc-1",
  service: "com.amazonaws.us-east-1.ssm",
  type: "Interface",
  routeTables: [],
  subnets: ["subnet-1"],
  securityGroups: ["sg-1"],
  interfaces: [{ id: "eni-8", subnet: "subnet-1", ip: "10.0.1.8" }],
  privateDns: true,
  policy: "{}",
  created: 1000,
  ...overrides,
});

export const volumeOf = (overrides: Partial<Volume> = {}): Volume => ({
  id: "vol-1",
  zone: "us-east-1a",
  size: 8,
  type: "gp3",
  encrypted: false,
  created: 1000,
  ...overrides,
});

/** @returns a store that has these records */
export async function ec2StoreOf(
  cloud: Cloud,
  records: { [K in Kind]?: readonly Records[K][] } = {},
): Promise<Ec2Store> {
  const store = new Ec2Store(cloud);
  for (const kind of Object.keys(records) as Kind[])
    for (const record of records[kind] ?? []) await store.put(kind, record);
  return store;
}
