import { conform } from "../../../../../local/engine/properties/conform";
import {
  instanceProperties,
  instanceRequest,
} from "../../../../../local/services/ec2/resources/instance-properties";

test("asks RunInstances for what the template says, in EC2's shapes", () => {
  expect(
    instanceRequest({
      ImageId: "ami-1",
      InstanceType: "t4g.micro",
      AvailabilityZone: "us-east-1a",
      IamInstanceProfile: "profile",
      Monitoring: true,
      CreditSpecification: { CPUCredits: "standard" },
      NetworkInterfaces: [{ DeviceIndex: "0", GroupSet: ["sg-1"] }],
    }),
  ).toMatchObject({
    ImageId: "ami-1",
    InstanceType: "t4g.micro",
    Placement: { AvailabilityZone: "us-east-1a" },
    IamInstanceProfile: { Name: "profile" },
    Monitoring: { Enabled: true },
    CreditSpecification: { CpuCredits: "standard" },
    NetworkInterfaces: [{ DeviceIndex: 0, Groups: ["sg-1"] }],
  });
});

test("asks for nothing that the template does not say", () => {
  const said = Object.entries(instanceRequest({ ImageId: "ami-1" })).filter(
    ([, value]) => value !== undefined,
  );
  expect(said).toEqual([["ImageId", "ami-1"]]);
});

test.each(["KeyName", "Ipv6AddressCount", "HostId", "SsmAssociations", "ElasticGpuSpecifications"])(
  "refuses %s by name",
  (name) => {
    expect(conform({ [name]: "x" }, instanceProperties).problems).toEqual([
      { kind: "unsupported", path: "/", name },
    ]);
  },
);
