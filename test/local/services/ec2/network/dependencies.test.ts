import {
  hasPublicAddresses,
  securityGroupInUse,
  subnetInUse,
  vpcInUse,
} from "../../../../../local/services/ec2/network/dependencies";
import {
  ec2StoreOf,
  endpointOf,
  groupOf,
  instanceOf,
  natGatewayOf,
  subnetOf,
  vpcOf,
} from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

type Records = Parameters<typeof ec2StoreOf>[1];

const NOTHING: Records = {
  vpc: [vpcOf()],
  "route-table": [{ id: "rtb-main", vpc: "vpc-1", routes: [], associations: [] }],
  "security-group": [groupOf({ id: "sg-default" })],
  instance: [instanceOf({ state: "terminated", publicIp: "198.18.0.1" })],
  natgateway: [natGatewayOf({ deleted: 1 })],
};

describe("a VPC", () => {
  test.each<[string, boolean, Records]>([
    ["what was made with it and what is gone", false, {}],
    ["a subnet", true, { subnet: [subnetOf()] }],
    ["another's subnet", false, { subnet: [subnetOf({ vpc: "vpc-2" })] }],
    ["an internet gateway", true, { "internet-gateway": [{ id: "igw-1", vpc: "vpc-1" }] }],
    ["an endpoint", true, { "vpc-endpoint": [endpointOf()] }],
    ["a NAT gateway", true, { natgateway: [natGatewayOf()] }],
    ["a route table", true, { "route-table": [{ id: "rtb-2", vpc: "vpc-1", routes: [], associations: [] }] }],
    ["a security group", true, { "security-group": [groupOf()] }],
  ])("with %s is in use: %s", async (_, used, records) => {
    await using cloud = await fakeCloud();
    expect(vpcInUse(await ec2StoreOf(cloud, { ...NOTHING, ...records }), "vpc-1")).toBe(used);
  });

  test.each<[string, boolean, Records]>([
    ["nothing", false, {}],
    ["a private instance", false, { instance: [instanceOf()] }],
    ["a public instance", true, { instance: [instanceOf({ publicIp: "198.18.0.1" })] }],
    ["a public NAT gateway", true, { natgateway: [natGatewayOf()] }],
  ])("with %s can be reached from outside: %s", async (_, reached, records) => {
    await using cloud = await fakeCloud();
    expect(hasPublicAddresses(await ec2StoreOf(cloud, { ...NOTHING, ...records }), "vpc-1")).toBe(reached);
  });
});

test.each<[string, boolean, Records]>([
  ["nothing that is left", false, {}],
  ["an instance", true, { instance: [instanceOf()] }],
  ["a NAT gateway", true, { natgateway: [natGatewayOf()] }],
  ["an endpoint", true, { "vpc-endpoint": [endpointOf()] }],
])("a subnet with %s is in use: %s", async (_, used, records) => {
  await using cloud = await fakeCloud();
  expect(subnetInUse(await ec2StoreOf(cloud, { ...NOTHING, ...records }), "subnet-1")).toBe(used);
});

const naming = (id: string) =>
  groupOf({ id, rules: [{ id: "sgr-1", egress: false, protocol: "-1", peer: { group: "sg-1" } }] });

test.each<[string, boolean, Records]>([
  ["nobody that is left", false, {}],
  ["its own rule", false, { "security-group": [naming("sg-1")] }],
  ["another's rule", true, { "security-group": [naming("sg-2")] }],
  ["an instance", true, { instance: [instanceOf()] }],
  ["an endpoint", true, { "vpc-endpoint": [endpointOf()] }],
])("a security group of %s is in use: %s", async (_, used, records) => {
  await using cloud = await fakeCloud();
  expect(securityGroupInUse(await ec2StoreOf(cloud, { ...NOTHING, ...records }), "sg-1")).toBe(used);
});
