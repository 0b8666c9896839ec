import type {
  DescribeInstanceAttributeCommandInput,
  DescribeInstanceAttributeCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { invalidValue } from "../errors";
import { ROOT_DEVICE } from "../instances/images";
import type { Instances } from "../instances/instances";
import type { Instance } from "../records";
import { needs, type Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceAttribute.html */
export const describeInstanceAttribute = (
  instances: Instances,
): Action<DescribeInstanceAttributeCommandInput, Output<DescribeInstanceAttributeCommandOutput>> => ({
  name: "DescribeInstanceAttribute",
  permissions: ({ InstanceId }) => [
    instances.store.permission("DescribeInstanceAttribute", "instance", InstanceId),
  ],
  async handle(input) {
    needs(input, "InstanceId", "Attribute");
    const instance = instances.store.get("instance", input.InstanceId);
    const describe = ATTRIBUTES[input.Attribute];
    if (!describe) throw invalidValue(input.Attribute, "attribute", "Unknown attribute.");
    return { InstanceId: instance.id, ...describe(instance) };
  },
});

const ATTRIBUTES: Readonly<
  Record<string, (instance: Instance) => Output<DescribeInstanceAttributeCommandOutput>>
> = {
  disableApiStop: () => ({ DisableApiStop: { Value: false } }),
  disableApiTermination: ({ disableApiTermination }) => ({
    DisableApiTermination: { Value: disableApiTermination },
  }),
  ebsOptimized: ({ ebsOptimized }) => ({ EbsOptimized: { Value: ebsOptimized } }),
  groupSet: ({ securityGroups }) => ({ Groups: securityGroups.map((GroupId) => ({ GroupId })) }),
  instanceInitiatedShutdownBehavior: ({ shutdownBehavior }) => ({
    InstanceInitiatedShutdownBehavior: { Value: shutdownBehavior },
  }),
  instanceType: ({ type }) => ({ InstanceType: { Value: type } }),
  rootDeviceName: () => ({ RootDeviceName: { Value: ROOT_DEVICE } }),
  sourceDestCheck: ({ sourceDestCheck }) => ({ SourceDestCheck: { Value: sourceDestCheck } }),
  userData: ({ userData }) => ({ UserData: userData === "" ? {} : { Value: userData } }),
};
