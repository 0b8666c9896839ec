import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const made = synthClass();
const seat = made.expect("s01");
const [host] = Object.values(seat.findResources("AWS::EC2::Instance"));
const init = host?.Metadata["AWS::CloudFormation::Init"].config;

test("only signed requests reach the instance's metadata", () => {
  seat.hasResourceProperties("AWS::EC2::Instance", { MetadataOptions: { HttpTokens: "required" } });
});

test("there is no key to log in with: Session Manager it is", () => {
  seat.hasResourceProperties("AWS::EC2::Instance", { KeyName: Match.absent() });
});

test("the volume is encrypted, and tagged like the instance", () => {
  seat.hasResourceProperties("AWS::EC2::Instance", {
    BlockDeviceMappings: [
      { DeviceName: "/dev/xvda", Ebs: { Encrypted: true, VolumeType: "gp3", VolumeSize: 8 } },
    ],
    PropagateTagsToVolumeOnCreation: true,
  });
});

test("the host has memory for the package manager", () => {
  seat.hasResourceProperties("AWS::EC2::Instance", { InstanceType: "t4g.micro" });
});

test("the stack waits for the host's signal", () => {
  seat.hasResource("AWS::EC2::Instance", {
    CreationPolicy: { ResourceSignal: { Count: 1, Timeout: "PT10M" } },
  });
});

test("user data does nothing but run cfn-init and signal how it went", () => {
  const script = JSON.stringify(host?.Properties.UserData);
  expect(script.match(/\/opt\/aws\/bin\/[a-z-]+/g)).toEqual([
    "/opt/aws/bin/cfn-init",
    "/opt/aws/bin/cfn-signal",
  ]);
});

test("the host is described, not scripted: no commands", () => {
  expect(Object.keys(init).sort()).toEqual(["files", "packages", "services", "sources"]);
  expect(init.packages).toEqual({ yum: { nodejs24: [] } });
  expect(Object.keys(init.sources)).toEqual(["/opt/loglab/generator"]);
  expect(init.services).toEqual({ systemd: { "loglab-generator": { enabled: true, ensureRunning: true } } });
});

test("the generator is told its seat by the stack's name", () => {
  const content = JSON.stringify(init.files["/etc/loglab/generator.env"].content);
  expect(content).toContain('LOGLAB_SEAT=",{"Fn::Select":[2,{"Fn::Split":["-",{"Ref":"AWS::StackName"}]}]}');
  expect(content).toContain("LOGLAB_HOST=web1\\nLOGLAB_RATE=10\\nLOGLAB_SESSION_SECONDS=14400\\n");
});

test("the download of the code is signed with the role", () => {
  expect(host?.Metadata["AWS::CloudFormation::Authentication"].S3AccessCreds).toMatchObject({
    type: "S3",
    roleName: { Ref: expect.stringMatching(/^GeneratorsRole/) },
  });
});
