import type { AuthorizeSecurityGroupIngressCommandOutput } from "@aws-sdk/client-ec2";
import { resourceType } from "../../../core/resource-type";
import { INGRESS, permissionOf, type RuleProperties, replacing } from "./security-group-rules";
import { deleteIfThere, unchanged } from "./tagging";

interface IngressProperties extends RuleProperties {
  GroupId: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html */
export const securityGroupIngressType = resourceType<IngressProperties>({
  type: "AWS::EC2::SecurityGroupIngress",
  properties: {
    ...replacing(INGRESS),
    GroupId: { type: "string", required: true, update: "replace" },
  },
  attributes: ["Id"],

  async create({ GroupId, ...rule }, context) {
    const { SecurityGroupRules } = await context.call<AuthorizeSecurityGroupIngressCommandOutput>(
      "ec2",
      "AuthorizeSecurityGroupIngress",
      { GroupId, IpPermissions: [permissionOf(rule)], ClientToken: context.token },
    );
    const id = SecurityGroupRules?.[0]?.SecurityGroupRuleId ?? "";
    return { physicalId: id, attributes: { Id: id } };
  },

  update: unchanged,

  delete: ({ physicalId }, { GroupId }, context) =>
    deleteIfThere(
      context,
      "RevokeSecurityGroupIngress",
      { GroupId, SecurityGroupRuleIds: [physicalId] },
      "InvalidSecurityGroupRuleId.NotFound",
      "InvalidGroup.NotFound",
    ),
});
