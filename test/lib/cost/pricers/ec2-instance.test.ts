import { ec2Instance } from "../../../../lib/cost/pricers/ec2-instance";

const subnet = (open: boolean) => ({
  Type: "AWS::EC2::Subnet",
  Properties: { MapPublicIpOnLaunch: open },
});
const template = { Resources: { Open: subnet(true), Closed: subnet(false) } };

const charged = (properties: Record<string, unknown>) =>
  ec2Instance
    .price(
      { Type: "AWS::EC2::Instance", Properties: { InstanceType: "t4g.nano", ...properties } },
      { template, exports: new Map() },
    )
    .map((part) => ("what" in part ? part.what : part.unpriced));

test("an instance in a public subnet pays for its address", () => {
  expect(charged({ SubnetId: { Ref: "Open" } })).toEqual(["t4g.nano", "public IPv4 address"]);
});

test("an instance in a private subnet does not", () => {
  expect(charged({ SubnetId: { Ref: "Closed" } })).toEqual(["t4g.nano"]);
});

test("a subnet that nobody knows counts as public", () => {
  expect(charged({ SubnetId: "subnet-0123" })).toContain("public IPv4 address");
});

test("an interface that says whether it wants an address is believed", () => {
  const wanting = (asked: boolean) => ({
    NetworkInterfaces: [{ AssociatePublicIpAddress: asked, SubnetId: { Ref: "Closed" } }],
  });
  expect(charged(wanting(true))).toContain("public IPv4 address");
  expect(charged(wanting(false))).toEqual(["t4g.nano"]);
});

test("every disk is paid for, and what is no disk is not", () => {
  const mappings = [{ Ebs: { VolumeType: "gp3", VolumeSize: 8 } }, { VirtualName: "ephemeral0" }];
  expect(charged({ SubnetId: { Ref: "Closed" }, BlockDeviceMappings: mappings })).toEqual([
    "t4g.nano",
    "8 GB gp3",
  ]);
});

test("a type that the table does not have is named", () => {
  expect(charged({ InstanceType: "t9z.nano", SubnetId: { Ref: "Closed" } })).toEqual([
    "no price is known of the instance type t9z.nano",
  ]);
});
