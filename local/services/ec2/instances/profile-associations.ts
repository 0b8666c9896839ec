import type { IamInstanceProfileAssociation } from "@aws-sdk/client-ec2";
import type { Permission } from "../../../core/action";
import type { Cloud } from "../../../core/cloud";
import type { Instance } from "../records";
import { findProfile, type ProfileReference } from "./profiles";

export function describeAssociation({ id, profile }: Instance): IamInstanceProfileAssociation {
  return {
    AssociationId: profile?.association,
    InstanceId: id,
    IamInstanceProfile: { Arn: profile?.arn, Id: profile?.id },
    State: "associated",
  };
}

/** @returns the rights to hand the roles of a profile to EC2 */
export async function passRoles(cloud: Cloud, reference: ProfileReference): Promise<Permission[]> {
  const profile = await findProfile(cloud, reference);
  return (profile?.Roles ?? []).map(({ Arn = "*" }) => ({
    action: "iam:PassRole",
    resource: Arn,
    conditions: { "iam:PassedToService": "ec2.amazonaws.com" },
  }));
}
