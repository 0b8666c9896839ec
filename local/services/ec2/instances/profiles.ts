import type { GetInstanceProfileCommandOutput, InstanceProfile } from "@aws-sdk/client-iam";
import type { Cloud } from "../../../core/cloud";
import { isAwsError } from "../../../core/errors";
import { ROOT } from "../../../core/identity";
import { resourceId } from "../../../core/ids";
import { invalidValue } from "../errors";
import type { Instance } from "../records";

/** A profile as requests name it. */
export interface ProfileReference {
  Arn?: string | undefined;
  Name?: string | undefined;
}

/**
 * Looks a profile up in IAM, as EC2 itself does it.
 * @returns undefined when there is none
 */
export async function findProfile(
  cloud: Cloud,
  { Arn, Name }: ProfileReference,
): Promise<InstanceProfile | undefined> {
  const name = Name ?? Arn?.split("/").at(-1);
  if (name === undefined) return undefined;
  try {
    const { InstanceProfile } = await cloud.call<GetInstanceProfileCommandOutput>(
      ROOT,
      "iam",
      "GetInstanceProfile",
      {
        InstanceProfileName: name,
      },
    );
    return Arn === undefined || InstanceProfile?.Arn === Arn ? InstanceProfile : undefined;
  } catch (error) {
    if (isAwsError(error, "NoSuchEntity")) return undefined;
    throw error;
  }
}

/** @returns a profile as it is attached to an instance. @throws AwsError InvalidParameterValue when there is none */
export async function attachableProfile(
  cloud: Cloud,
  reference: ProfileReference,
): Promise<NonNullable<Instance["profile"]>> {
  const profile = await findProfile(cloud, reference);
  if (!profile) {
    const [value, member] = reference.Name === undefined ? [reference.Arn, "arn"] : [reference.Name, "name"];
    throw invalidValue(
      value,
      `iamInstanceProfile.${member}`,
      `Invalid IAM Instance Profile ${member === "arn" ? "ARN" : "name"}`,
    );
  }
  const { Arn = "", InstanceProfileId = "", InstanceProfileName = "", Roles = [] } = profile;
  return {
    association: resourceId("iip-assoc"),
    arn: Arn,
    id: InstanceProfileId,
    name: InstanceProfileName,
    role: Roles[0]?.RoleName ?? "",
  };
}
