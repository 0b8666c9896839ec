import type { AuthorizeSecurityGroupEgressCommandOutput } from "@aws-sdk/client-ec2";
import { resourceType } from "../../../core/resource-type";
import { EGRESS, permissionOf, type RuleProperties, replacing } from "./security-group-rules";
import { deleteIfThere, unchanged } from "./tagging";

interface EgressProperties extends RuleProperties {
  GroupId: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html */
export const securityGroupEgressType = resourceType<EgressProperties>({
  type: "AWS::EC2::SecurityGroupEgress",
  properties: {
    ...replacing(EGRESS),
    GroupId: { type: "string", required: true, update: "replace" },
  },
  attributes: ["Id"],

  async create({ GroupId, ...rule }, context) {
    const { SecurityGroupRules } = await context.call<AuthorizeSecurityGroupEgressCommandOutput>(
      "ec2",
      "AuthorizeSecurityGroupEgress",
      { GroupId, IpPermissions: [permissionOf(rule)], ClientToken: context.token },
    );
    const id = SecurityGroupRules?.[0]?.SecurityGroupRuleId ?? "";
    return { physicalId: id, attributes: { Id: id } };
  },

  update: unchanged,

  delete: ({ physicalId }, { GroupId }, context) =>
    deleteIfThere(
      context,
      "RevokeSecurityGroupEgress",
      { GroupId, SecurityGroupRuleIds: [physicalId] },
      "InvalidSecurityGroupRuleId.NotFound",
      "InvalidGroup.NotFound",
    ),
});
