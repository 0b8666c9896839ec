import { KINDS } from "../../../../local/services/ec2/kinds";

test.each([
  ["vpc", "vpc", "InvalidVpcID.NotFound"],
  ["subnet", "subnet", "InvalidSubnetID.NotFound"],
  ["route-table", "rtb", "InvalidRouteTableID.NotFound"],
  ["internet-gateway", "igw", "InvalidInternetGatewayID.NotFound"],
  ["security-group", "sg", "InvalidGroup.NotFound"],
  ["vpc-endpoint", "vpce", "InvalidVpcEndpointId.NotFound"],
  ["elastic-ip", "eipalloc", "InvalidAllocationID.NotFound"],
  ["natgateway", "nat", "NatGatewayNotFound"],
  ["launch-template", "lt", "InvalidLaunchTemplateId.NotFound"],
  ["instance", "i", "InvalidInstanceID.NotFound"],
  ["volume", "vol", "InvalidVolume.NotFound"],
] as const)("a %s has ids with %s-, and is missed with %s", (kind, prefix, code) => {
  expect(KINDS[kind].prefix).toBe(prefix);
  const id = `${prefix}-0123456789abcdef0`;
  expect(KINDS[kind].notFound(id)).toMatchObject({ code, status: 400, message: expect.stringContaining(id) });
});

test("tells one kind's ids from another's", () => {
  const prefixes = Object.values(KINDS).map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});
