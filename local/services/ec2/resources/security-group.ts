import { isDeepStrictEqual } from "node:util";
import type { CreateSecurityGroupCommandOutput, IpPermission } from "@aws-sdk/client-ec2";
import { isAwsError } from "../../../core/errors";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";
import { EGRESS, INGRESS, permissionOf, type RuleProperties } from "./security-group-rules";
import { deleteIfThere, TAGS, type TaggedProperties, tagSpecifications, updateTags } from "./tagging";

interface SecurityGroupProperties extends TaggedProperties {
  GroupDescription: string;
  GroupName?: string;
  SecurityGroupEgress?: RuleProperties[];
  SecurityGroupIngress?: RuleProperties[];
  VpcId?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html */
export const securityGroupType = resourceType<SecurityGroupProperties>({
  type: "AWS::EC2::SecurityGroup",
  properties: {
    GroupDescription: { type: "string", required: true, update: "replace" },
    GroupName: { type: "string", update: "replace" },
    SecurityGroupEgress: { type: "list", of: { type: "object", members: EGRESS } },
    SecurityGroupIngress: { type: "list", of: { type: "object", members: INGRESS } },
    Tags: TAGS,
    VpcId: { type: "string", update: "replace" },
  },
  attributes: ["GroupId", "Id", "VpcId"],

  async create(desired, context) {
    const { GroupId = "" } = await context.call<CreateSecurityGroupCommandOutput>(
      "ec2",
      "CreateSecurityGroup",
      {
        GroupName: desired.GroupName ?? context.physicalName(255),
        Description: desired.GroupDescription,
        VpcId: desired.VpcId,
        ClientToken: context.token,
        ...tagSpecifications("security-group", desired, context),
      },
    );
    const standing: Standing = {
      physicalId: GroupId,
      attributes: { GroupId, Id: GroupId, VpcId: desired.VpcId ?? "" },
    };
    await context.initiated(standing);
    await putRules(GroupId, "Egress", desired.SecurityGroupEgress ?? [EVERYTHING], [EVERYTHING], context);
    await putRules(GroupId, "Ingress", desired.SecurityGroupIngress ?? [], [], context);
    return standing;
  },

  async update(standing, desired, previous, context) {
    const { physicalId: id } = standing;
    const before = previous.SecurityGroupEgress ?? [EVERYTHING];
    await putRules(id, "Egress", desired.SecurityGroupEgress ?? [EVERYTHING], before, context);
    await putRules(
      id,
      "Ingress",
      desired.SecurityGroupIngress ?? [],
      previous.SecurityGroupIngress ?? [],
      context,
    );
    await updateTags(id, desired, context);
    return standing;
  },

  delete: ({ physicalId: GroupId }, _previous, context) =>
    deleteIfThere(context, "DeleteSecurityGroup", { GroupId }, "InvalidGroup.NotFound"),
});

/** The rule that a group has from the start, and keeps when the template says nothing of egress. */
const EVERYTHING: RuleProperties = { IpProtocol: "-1", CidrIp: "0.0.0.0/0" };

/** Adds the rules that are new and takes away those that are gone. */
async function putRules(
  GroupId: string,
  direction: "Ingress" | "Egress",
  desired: readonly RuleProperties[],
  previous: readonly RuleProperties[],
  context: ResourceContext,
): Promise<void> {
  const wanted = desired.map(permissionOf);
  const present = previous.map(permissionOf);
  const without = (list: readonly IpPermission[], others: readonly IpPermission[]): IpPermission[] =>
    list.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)));
  for (const permission of without(present, wanted)) await revoke(GroupId, direction, permission, context);
  for (const [i, permission] of without(wanted, present).entries()) {
    await context.call("ec2", `AuthorizeSecurityGroup${direction}`, {
      GroupId,
      IpPermissions: [permission],
      ClientToken: `${context.token} ${direction} ${i}`,
    });
  }
}

async function revoke(
  GroupId: string,
  direction: "Ingress" | "Egress",
  permission: IpPermission,
  context: ResourceContext,
): Promise<void> {
  try {
    await context.call("ec2", `RevokeSecurityGroup${direction}`, { GroupId, IpPermissions: [permission] });
  } catch (error) {
    if (!isAwsError(error, "InvalidPermission.NotFound")) throw error;
  }
}
