import {
  AmazonLinuxCpuType,
  type IMachineImage,
  MachineImage,
  OperatingSystemType,
} from "aws-cdk-lib/aws-ec2";

/**
 * @param image an AMI id or the name of an SSM parameter that holds one; Amazon Linux 2023's latest when absent, which
 * CloudFormation looks up anew at every update, so a newer image replaces a running generator. A class may pin its own.
 * @param region where the AMI id is valid
 */
export function generatorImage(image: string | undefined, region: string): IMachineImage {
  if (image === undefined) return MachineImage.latestAmazonLinux2023({ cpuType: AmazonLinuxCpuType.ARM_64 });
  if (image.startsWith("ami-")) return MachineImage.genericLinux({ [region]: image });
  return MachineImage.fromSsmParameter(image, { os: OperatingSystemType.LINUX });
}
