import { App, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import {
  AmazonLinuxCpuType,
  BlockDeviceVolume,
  InstanceType,
  LaunchTemplate,
  MachineImage,
  SecurityGroup,
  UserData,
  Vpc,
} from "aws-cdk-lib/aws-ec2";
import { conform } from "../../../../../local/engine/properties/conform";
import { launchTemplateData } from "../../../../../local/services/ec2/resources/launch-template-data";

test("takes what CDK's construct writes", () => {
  const stack = new Stack(new App(), "S");
  const vpc = new Vpc(stack, "V");
  new LaunchTemplate(stack, "L", {
    instanceType: new InstanceType("t4g.micro"),
    machineImage: MachineImage.latestAmazonLinux2023({ cpuType: AmazonLinuxCpuType.ARM_64 }),
    userData: UserData.forLinux(),
    requireImdsv2: true,
    detailedMonitoring: true,
    associatePublicIpAddress: true,
    securityGroup: new SecurityGroup(stack, "G", { vpc }),
    blockDevices: [{ deviceName: "/dev/xvda", volume: BlockDeviceVolume.ebs(9, { encrypted: true }) }],
  });
  const [resource] = Object.values(Template.fromStack(stack).findResources("AWS::EC2::LaunchTemplate"));
  const intrinsic = (value: object) =>
    ["Ref", "Fn::GetAtt", "Fn::Base64"].some((key) => key in Object(value));
  const resolved = JSON.parse(
    JSON.stringify(resource?.Properties.LaunchTemplateData, (_, value) =>
      intrinsic(value) ? "resolved" : value,
    ),
  );
  expect(conform(resolved, launchTemplateData).problems).toEqual([]);
});

test.each(["KeyName", "InstanceMarketOptions", "ElasticGpuSpecifications"])("refuses %s by name", (name) => {
  expect(conform({ [name]: "x" }, launchTemplateData).problems).toEqual([
    { kind: "unsupported", path: "/", name },
  ]);
});
