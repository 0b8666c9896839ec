import { isDeepStrictEqual } from "node:util";
import type {
  DescribeIamInstanceProfileAssociationsCommandOutput,
  ModifyInstanceCreditSpecificationCommandOutput,
} from "@aws-sdk/client-ec2";
import { type ResourceContext, ResourceFailure } from "../../../core/resource-type";
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
  if (changed("Monitoring"))
    await context.call("ec2", desired.Monitoring ? "MonitorInstances" : "UnmonitorInstances", {
      InstanceIds: [InstanceId],
    });
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
  if (changed("CreditSpecification")) await changeCredits(InstanceId, desired, context);
  await updateTags(InstanceId, desired, context);
}

/** Behind a change of the type, whose default stands when the template says nothing. */
async function changeCredits(
  InstanceId: string,
  { CreditSpecification, InstanceType = "" }: InstanceProperties,
  context: ResourceContext,
): Promise<void> {
  const fallback = InstanceType.startsWith("t2.") ? "standard" : "unlimited";
  const CpuCredits = CreditSpecification?.CPUCredits ?? fallback;
  if (!CreditSpecification && !InstanceType.startsWith("t")) return;
  const { UnsuccessfulInstanceCreditSpecifications: [failed] = [] } =
    await context.call<ModifyInstanceCreditSpecificationCommandOutput>(
      "ec2",
      "ModifyInstanceCreditSpecification",
      { InstanceCreditSpecifications: [{ InstanceId, CpuCredits }] },
    );
  if (failed) throw new ResourceFailure(failed.Error?.Message ?? `${InstanceId} has no CPU credit options`);
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
