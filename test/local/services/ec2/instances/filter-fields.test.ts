import { filtered } from "../../../../../local/services/ec2/filters";
import { instanceFields } from "../../../../../local/services/ec2/instances/filter-fields";
import { ec2StoreOf, instanceOf, vpcOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

test.each([
  ["architecture", "arm64"],
  ["availability-zone", "us-east-1a"],
  ["client-token", "token"],
  ["dns-name", "ec2-198-18-0-1.compute-1.amazonaws.com"],
  ["iam-instance-profile.arn", "arn:aws:iam::000000000000:instance-profile/host"],
  ["image-id", "ami-1"],
  ["instance-id", "i-1"],
  ["instance-state-code", "16"],
  ["instance-state-name", "running"],
  ["instance-type", "t4g.micro"],
  ["instance.group-id", "sg-1"],
  ["ip-address", "198.18.0.1"],
  ["metadata-options.http-tokens", "required"],
  ["network-interface.network-interface-id", "eni-1"],
  ["private-dns-name", "ip-10-0-1-4.ec2.internal"],
  ["private-ip-address", "10.0.1.4"],
  ["reservation-id", "r-1"],
  ["root-device-type", "ebs"],
  ["subnet-id", "subnet-1"],
  ["vpc-id", "vpc-1"],
])("the filter %s finds an instance by %s", async (Name, value) => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud, { vpc: [vpcOf({ dnsHostnames: true })] });
  const instance = instanceOf({
    clientToken: "token",
    publicIp: "198.18.0.1",
    profile: {
      association: "iip-assoc-1",
      arn: "arn:aws:iam::000000000000:instance-profile/host",
      id: "AIPA",
      name: "host",
      role: "role",
    },
  });
  const find = (Values: string[]) =>
    filtered([instance], [{ Name, Values }], instanceFields(store), () => ({}));
  expect(find([value])).toEqual([instance]);
  expect(find(["another"])).toEqual([]);
});
