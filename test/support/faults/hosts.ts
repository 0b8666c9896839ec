import { CfnParameter, Fn, type Stack } from "aws-cdk-lib";
import { CfnInstance, CfnSecurityGroup } from "aws-cdk-lib/aws-ec2";
import { type Fault, find } from "./fault";

/** Changes the parameter that the host's image is looked up by. */
const image = (name: string) => (stack: Stack) => {
  const parameter = stack.node
    .findAll()
    .find(
      (construct): construct is CfnParameter =>
        construct instanceof CfnParameter && construct.node.id.startsWith("SsmParameterValue"),
    );
  if (parameter === undefined) throw new Error("The stack looks no image up");
  parameter.default = `/aws/service/ami-amazon-linux-latest/${name}`;
};

/** Defects of the generator's host and the network around it. */
export const HOST_FAULTS: readonly Fault[] = [
  {
    name: "SSH from anywhere",
    caughtBy: "loglab/no-ingress",
    stack: "shared",
    inject: (stack) => {
      find(stack, CfnSecurityGroup).securityGroupIngress = [
        { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIp: "0.0.0.0/0" },
      ];
    },
  },
  {
    name: "metadata without a token (IMDSv1)",
    caughtBy: "loglab/imdsv2",
    inject: (stack) => {
      find(stack, CfnInstance).metadataOptions = { httpTokens: "optional" };
    },
  },
  {
    name: "an instance type that does not exist",
    caughtBy: "cloudformation/E3628",
    inject: (stack) => {
      find(stack, CfnInstance).instanceType = "t4g.mikro";
    },
  },
  {
    name: "an arm type on an x86 image",
    caughtBy: "loglab/image-architecture",
    inject: image("al2023-ami-kernel-6.1-x86_64"),
  },
  {
    name: "an image that is out of support",
    caughtBy: "loglab/end-of-life",
    inject: image("amzn2-ami-hvm-arm64-gp2"),
  },
  {
    name: "a Node.js on the host that is out of support",
    caughtBy: "loglab/end-of-life",
    inject: (stack) =>
      find(stack, CfnInstance).addOverride("Metadata.AWS::CloudFormation::Init.config.packages.yum", {
        nodejs20: [],
      }),
  },
  {
    name: "a disk that is not encrypted",
    caughtBy: "loglab/encrypted-volumes",
    inject: (stack) => {
      const ebs = { volumeType: "gp3", volumeSize: 8 };
      find(stack, CfnInstance).blockDeviceMappings = [{ deviceName: "/dev/xvda", ebs }];
    },
  },
  {
    name: "a root disk that is left to the image",
    caughtBy: "loglab/encrypted-volumes",
    inject: (stack) => {
      find(stack, CfnInstance).blockDeviceMappings = undefined;
    },
  },
  {
    name: "user data over 16 KB",
    caughtBy: "loglab/user-data-size",
    inject: (stack) => {
      find(stack, CfnInstance).userData = Fn.base64(`#!/bin/bash\n# ${"x".repeat(16 * 1024)}\n`);
    },
  },
  {
    name: "user data that bash cannot read",
    caughtBy: "loglab/user-data-syntax",
    inject: (stack) => {
      find(stack, CfnInstance).userData = Fn.base64("#!/bin/bash\nif true; then echo hello\n");
    },
  },
];
