import type { TestCloud } from "./cloud";

/**
 * @param config what CloudFormation Init does on the host
 * @returns a template of a network and one instance `Host`, with the role `host`, whose boot has to succeed
 */
export const hostTemplate = (config: object) => ({
  Parameters: {
    Image: {
      Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
      Default: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
    },
  },
  Resources: {
    Network: { Type: "AWS::EC2::VPC", Properties: { CidrBlock: "10.3.0.0/16" } },
    Subnet: {
      Type: "AWS::EC2::Subnet",
      Properties: { VpcId: { Ref: "Network" }, CidrBlock: "10.3.1.0/24" },
    },
    Profile: { Type: "AWS::IAM::InstanceProfile", Properties: { Roles: ["host"] } },
    Host: {
      Type: "AWS::EC2::Instance",
      CreationPolicy: { ResourceSignal: { Timeout: "PT5M" } },
      Metadata: { "AWS::CloudFormation::Init": { config } },
      Properties: {
        ImageId: { Ref: "Image" },
        InstanceType: "t4g.nano",
        SubnetId: { Ref: "Subnet" },
        IamInstanceProfile: { Ref: "Profile" },
        UserData: {
          "Fn::Base64": {
            "Fn::Sub": [
              "#!/bin/bash",
              `/opt/aws/bin/cfn-init --region \${AWS::Region} --stack \${AWS::StackName} --resource Host`,
              `/opt/aws/bin/cfn-signal -e $? --region \${AWS::Region} --stack \${AWS::StackName} --resource Host`,
            ].join("\n"),
          },
        },
      },
    },
  },
});

/**
 * Makes a role that a service may take, and that may do anything.
 * @returns its ARN
 */
export async function allowingRole(cloud: TestCloud, RoleName: string, service: string): Promise<string> {
  const allow = (statement: object): string =>
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });
  const { Role } = await cloud.call<{ Role: { Arn: string } }>("iam", "CreateRole", {
    RoleName,
    AssumeRolePolicyDocument: allow({ Principal: { Service: service }, Action: "sts:AssumeRole" }),
  });
  const PolicyDocument = allow({ Action: "*", Resource: "*" });
  await cloud.call("iam", "PutRolePolicy", { RoleName, PolicyName: "own", PolicyDocument });
  return Role.Arn;
}
