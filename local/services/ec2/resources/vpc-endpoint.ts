import type { CreateVpcEndpointCommandOutput, VpcEndpoint } from "@aws-sdk/client-ec2";
import { resourceType, type Standing, type Value } from "../../../core/resource-type";
import { deleteIfThere, TAGS, type TaggedProperties, tagSpecifications, updateTags } from "./tagging";

interface VpcEndpointProperties extends TaggedProperties {
  PolicyDocument?: Value;
  PrivateDnsEnabled?: boolean;
  RouteTableIds?: string[];
  SecurityGroupIds?: string[];
  ServiceName: string;
  SubnetIds?: string[];
  VpcEndpointType?: string;
  VpcId: string;
}

const TEXTS = { type: "list", of: { type: "string" } } as const;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html */
export const vpcEndpointType = resourceType<VpcEndpointProperties>({
  type: "AWS::EC2::VPCEndpoint",
  properties: {
    PolicyDocument: { type: "json" },
    PrivateDnsEnabled: { type: "boolean" },
    RouteTableIds: TEXTS,
    SecurityGroupIds: TEXTS,
    ServiceName: { type: "string", required: true, update: "replace" },
    SubnetIds: TEXTS,
    Tags: TAGS,
    VpcEndpointType: { type: "string", update: "replace" },
    VpcId: { type: "string", required: true, update: "replace" },
  },
  attributes: ["CreationTimestamp", "DnsEntries", "Id", "NetworkInterfaceIds"],

  async create(desired, context) {
    const { VpcEndpoint = {} } = await context.call<CreateVpcEndpointCommandOutput>(
      "ec2",
      "CreateVpcEndpoint",
      {
        VpcId: desired.VpcId,
        ServiceName: desired.ServiceName,
        VpcEndpointType: desired.VpcEndpointType,
        PolicyDocument: policyText(desired.PolicyDocument),
        PrivateDnsEnabled: desired.PrivateDnsEnabled,
        RouteTableIds: desired.RouteTableIds,
        SecurityGroupIds: desired.SecurityGroupIds,
        SubnetIds: desired.SubnetIds,
        ClientToken: context.token,
        ...tagSpecifications("vpc-endpoint", desired, context),
      },
    );
    return standingOf(VpcEndpoint);
  },

  async update(standing, desired, previous, context) {
    const policy = policyText(desired.PolicyDocument);
    await context.call("ec2", "ModifyVpcEndpoint", {
      VpcEndpointId: standing.physicalId,
      ...(policy === undefined ? { ResetPolicy: true } : { PolicyDocument: policy }),
      PrivateDnsEnabled: desired.PrivateDnsEnabled,
      ...difference("RouteTableIds", desired.RouteTableIds, previous.RouteTableIds),
      ...difference("SecurityGroupIds", desired.SecurityGroupIds, previous.SecurityGroupIds),
      ...difference("SubnetIds", desired.SubnetIds, previous.SubnetIds),
    });
    await updateTags(standing.physicalId, desired, context);
    return standing;
  },

  delete: ({ physicalId }, _previous, context) =>
    deleteIfThere(context, "DeleteVpcEndpoints", { VpcEndpointIds: [physicalId] }),
});

function policyText(policy: Value | undefined): string | undefined {
  if (policy === undefined) return undefined;
  return typeof policy === "string" ? policy : JSON.stringify(policy);
}

const difference = (
  member: string,
  desired: readonly string[] = [],
  previous: readonly string[] = [],
): object => ({
  [`Add${member}`]: desired.filter((id) => !previous.includes(id)),
  [`Remove${member}`]: previous.filter((id) => !desired.includes(id)),
});

function standingOf({
  VpcEndpointId: id = "",
  CreationTimestamp,
  DnsEntries = [],
  NetworkInterfaceIds = [],
}: VpcEndpoint): Standing {
  return {
    physicalId: id,
    attributes: {
      Id: id,
      CreationTimestamp: CreationTimestamp?.toISOString() ?? "",
      DnsEntries: DnsEntries.map(({ HostedZoneId, DnsName }) => `${HostedZoneId}:${DnsName}`),
      NetworkInterfaceIds,
    },
  };
}
