import { privateDnsName, publicDnsName } from "../../../../../local/services/ec2/instances/names";
import { ec2StoreOf, instanceOf, vpcOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

test.each([
  ["us-east-1", "ip-10-0-1-4.ec2.internal", "ec2-198-18-0-1.compute-1.amazonaws.com"],
  ["eu-west-1", "ip-10-0-1-4.eu-west-1.compute.internal", "ec2-198-18-0-1.eu-west-1.compute.amazonaws.com"],
])("in %s an instance is called as there", async (region, inside, outside) => {
  await using cloud = await fakeCloud({ region });
  const store = await ec2StoreOf(cloud, { vpc: [vpcOf({ dnsHostnames: true })] });
  expect(privateDnsName(region, "10.0.1.4")).toBe(inside);
  expect(publicDnsName(store, instanceOf({ publicIp: "198.18.0.1" }))).toBe(outside);
});

test("an instance has no public name without an address, or in a VPC that gives out none", async () => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud, { vpc: [vpcOf(), vpcOf({ id: "vpc-2", dnsHostnames: true })] });
  expect(publicDnsName(store, instanceOf({ publicIp: "198.18.0.1" }))).toBeUndefined();
  expect(publicDnsName(store, instanceOf({ vpc: "vpc-2" }))).toBeUndefined();
});
