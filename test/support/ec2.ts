import { Readable } from "node:stream";
import type {
  CreateSubnetCommandOutput,
  CreateVpcCommandOutput,
  DescribeInstancesCommandOutput,
  Instance,
  RunInstancesCommandOutput,
} from "@aws-sdk/client-ec2";
import { imageId, PUBLIC_IMAGES } from "../../local/core/images";
import type { Service } from "../../local/core/service";
import { PACKAGES } from "../../local/packages";
import { createEc2 } from "../../local/services/ec2";
import { act, type FakeCloud } from "./fake-cloud";
import { servingCloud } from "./serving-cloud";

/** An image for instances of this architecture. */
export function image(architecture: "arm64" | "x86_64" = "arm64"): string {
  const found = PUBLIC_IMAGES.find((candidate) => candidate.architecture === architecture);
  if (!found) throw new Error(`no image for ${architecture}`);
  return imageId("us-east-1", found);
}

export interface Network {
  vpc: string;
  subnet: string;
}

/** A VPC with one subnet. */
export async function network(ec2: Service): Promise<Network> {
  const { Vpc } = await act<CreateVpcCommandOutput>(ec2, "CreateVpc", { CidrBlock: "10.0.0.0/16" });
  const vpc = Vpc?.VpcId ?? "";
  const { Subnet } = await act<CreateSubnetCommandOutput>(ec2, "CreateSubnet", {
    VpcId: vpc,
    CidrBlock: "10.0.1.0/24",
    AvailabilityZone: "us-east-1a",
  });
  return { vpc, subnet: Subnet?.SubnetId ?? "" };
}

export interface Ec2UnderTest extends AsyncDisposable {
  cloud: FakeCloud;
  ec2: Service;
  network: Network;
  /** Signals that instances sent to CloudFormation. */
  signals: Record<string, string>[];
  /** What DescribeStackResource gives as the metadata of every resource. */
  metadata: object;
  /** Objects of S3 by key. */
  objects: Map<string, Buffer>;
}

/** EC2 with a network, an instance profile `profile` with the role `role`, and CloudFormation and S3 as the test fills them. */
export async function ec2UnderTest(options: { directory?: string } = {}): Promise<Ec2UnderTest> {
  const cloud = await servingCloud(options);
  const signals: Record<string, string>[] = [];
  const objects = new Map<string, Buffer>();
  const test = { metadata: {} };
  cloud.answers.set("iam.GetInstanceProfile", () => ({
    InstanceProfile: {
      Arn: "arn:aws:iam::000000000000:instance-profile/profile",
      InstanceProfileId: "AIPAEXAMPLE",
      InstanceProfileName: "profile",
      Roles: [{ RoleName: "role", Arn: "arn:aws:iam::000000000000:role/role" }],
    },
  }));
  cloud.answers.set("cloudformation.DescribeStackResource", () => ({
    StackResourceDetail: { Metadata: JSON.stringify(test.metadata) },
  }));
  cloud.answers.set("cloudformation.SignalResource", (input: Record<string, string>) => {
    signals.push(input);
    return {};
  });
  cloud.answers.set("s3.GetObject", ({ Key }: { Key: string }) => ({
    Body: Readable.from([objects.get(Key) ?? Buffer.alloc(0)]),
  }));
  const ec2 = createEc2(cloud, PACKAGES);
  await ec2.start();
  return Object.assign(test, {
    cloud,
    ec2,
    network: await network(ec2),
    signals,
    objects,
    async [Symbol.asyncDispose]() {
      await ec2.stop();
      await cloud[Symbol.asyncDispose]();
    },
  });
}

/** The boot script that CDK's CloudFormationInit writes. */
export const INIT_SCRIPT = `#!/bin/bash
# fingerprint: 0123456789abcdef
(
  set +e
  /opt/aws/bin/cfn-init -v --region us-east-1 --stack Test --resource Host -c default
  /opt/aws/bin/cfn-signal -e $? --region us-east-1 --stack Test --resource Host
  cat /var/log/cfn-init.log >&2
)`;

/** Launches one instance and gives it as RunInstances does. */
export async function launch(
  { ec2, network: { subnet } }: Ec2UnderTest,
  overrides: object = {},
): Promise<Instance> {
  const { Instances } = await act<RunInstancesCommandOutput>(ec2, "RunInstances", {
    ImageId: image(),
    InstanceType: "t4g.micro",
    SubnetId: subnet,
    MinCount: 1,
    MaxCount: 1,
    ...overrides,
  });
  return Instances?.[0] ?? {};
}

export const userData = (script: string): string => Buffer.from(script).toString("base64");

export async function describe(ec2: Service, id = ""): Promise<Instance> {
  const { Reservations } = await act<DescribeInstancesCommandOutput>(ec2, "DescribeInstances", {
    InstanceIds: [id],
  });
  return Reservations?.[0]?.Instances?.[0] ?? {};
}

/** Waits until an instance is in a state. */
export async function reach({ cloud, ec2 }: Ec2UnderTest, id = "", state: string): Promise<Instance> {
  for (;;) {
    const change = cloud.events.next("instance", ({ instance }) => instance === id);
    const instance = await describe(ec2, id);
    if (instance.State?.Name === state) return instance;
    await change;
  }
}

/** Waits until an instance has printed a line that matches. */
export async function printed({ cloud, ec2 }: Ec2UnderTest, id = "", line: RegExp): Promise<string> {
  const next = cloud.events.next("console", (event) => event.instance === id && line.test(event.line));
  const { Output } = await act<{ Output: string }>(ec2, "GetConsoleOutput", { InstanceId: id });
  const text = Buffer.from(Output, "base64").toString();
  const found = text.split("\n").find((candidate) => line.test(candidate));
  return found ?? (await next).line;
}
