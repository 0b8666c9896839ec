import { isDeepStrictEqual } from "node:util";
import type { DescribeIamInstanceProfileAssociationsCommandOutput } from "@aws-sdk/client-ec2";
import type { ResourceContext } from "../../../core/resource-type";
import type { InstanceProperties } from "./instance-properties";
import { updateTags } from "./tagging";

/** Properties whose change stops the instance and starts it again. */
const INTERRUPTING = ["InstanceType", "UserData", "EbsOptimized"] as const;

/**
 * Changes an instance in place, by the calls that CloudFormation makes for it.
 * @param reached waits until the instance is in a state
 */
export async function updateInstance(
  InstanceId: string,
  desired: InstanceProperties,
  previous: InstanceProperties,
  context: ResourceContext,
  reached: (state: "stopped" | "running") => Promise<unknown>,
): Promise<void> {
  const changed = (name: keyof InstanceProperties): boolean =>
    !isDeepStrictEqual(desired[name], previous[name]);
  const modify = (input: object): Promise<object> =>
    context.call("ec2", "ModifyInstanceAttribute", { InstanceId, ...input });
  if (changed("DisableApiTermination"))
    await modify({ DisableApiTermination: { Value: desired.DisableApiTermination ?? false } });
  if (changed("InstanceInitiatedShutdownBehavior"))
    await modify({
      InstanceInitiatedShutdownBehavior: { Value: desired.InstanceInitiatedShutdownBehavior ?? "stop" },
    });
  if (changed("SourceDestCheck"))
    await modify({ SourceDestCheck: { Value: desired.SourceDestCheck ?? true } });
  if (changed("SecurityGroupIds") && desired.SecurityGroupIds)
    await modify({ Groups: desired.SecurityGroupIds });
  if (changed("MetadataOptions"))
    await context.call("ec2", "ModifyInstanceMetadataOptions", { InstanceId, ...desired.MetadataOptions });
  if (changed("IamInstanceProfile")) await replaceProfile(InstanceId, desired.IamInstanceProfile, context);
  if (INTERRUPTING.some(changed)) {
    await context.call("ec2", "StopInstances", { InstanceIds: [InstanceId] });
    await reached("stopped");
    if (changed("InstanceType"))
      await modify({ InstanceType: { Value: desired.InstanceType ?? "m5.large" } });
    if (changed("EbsOptimized")) await modify({ EbsOptimized: { Value: desired.EbsOptimized ?? false } });
    if (changed("UserData"))
      await modify({ UserData: { Value: Buffer.from(desired.UserData ?? "", "base64") } });
    await context.call("ec2", "StartInstances", { InstanceIds: [InstanceId] });
    await reached("running");
  }
  await updateTags(InstanceId, desired, context);
}

async function replaceProfile(
  InstanceId: string,
  name: string | undefined,
  context: ResourceContext,
): Promise<void> {
  const { IamInstanceProfileAssociations = [] } =
    await context.call<DescribeIamInstanceProfileAssociationsCommandOutput>(
      "ec2",
      "DescribeIamInstanceProfileAssociations",
      { Filters: [{ Name: "instance-id", Values: [InstanceId] }] },
    );
  for (const { AssociationId } of IamInstanceProfileAssociations)
    await context.call("ec2", "DisassociateIamInstanceProfile", { AssociationId });
  if (name === undefined) return;
  await context.call("ec2", "AssociateIamInstanceProfile", {
    InstanceId,
    IamInstanceProfile: { Name: name },
  });
}
