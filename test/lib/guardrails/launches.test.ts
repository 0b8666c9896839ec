import { launchesOf } from "../../../lib/guardrails/launches";

const data = { InstanceType: "t4g.nano" };
const template = {
  Resources: {
    T: { Type: "AWS::EC2::LaunchTemplate", Properties: { LaunchTemplateData: data } },
    I: { Type: "AWS::EC2::Instance", Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: "T" } } } },
    Alone: { Type: "AWS::EC2::Instance", Properties: data },
    B: { Type: "AWS::S3::Bucket" },
  },
};

test("instances and launch templates launch, each from its own place", () => {
  expect(launchesOf(template)).toEqual([
    { resource: "T", path: "Properties.LaunchTemplateData", properties: data, base: undefined },
    { resource: "I", path: "Properties", properties: template.Resources.I.Properties, base: data },
    { resource: "Alone", path: "Properties", properties: data, base: undefined },
  ]);
});
