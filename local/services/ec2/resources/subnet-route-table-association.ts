import type { AssociateRouteTableCommandOutput, DescribeRouteTablesCommandOutput } from "@aws-sdk/client-ec2";
import { type ResourceContext, resourceType } from "../../../core/resource-type";
import { deleteIfThere, unchanged } from "./tagging";

interface AssociationProperties {
  RouteTableId: string;
  SubnetId: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html */
export const subnetRouteTableAssociationType = resourceType<AssociationProperties>({
  type: "AWS::EC2::SubnetRouteTableAssociation",
  properties: {
    RouteTableId: { type: "string", required: true, update: "replace" },
    SubnetId: { type: "string", required: true, update: "replace" },
  },
  attributes: ["Id"],

  async create(desired, context) {
    const id = (await associationOf(desired, context)) ?? (await associate(desired, context));
    return { physicalId: id, attributes: { Id: id } };
  },

  update: unchanged,

  delete: ({ physicalId: AssociationId }, _previous, context) =>
    deleteIfThere(context, "DisassociateRouteTable", { AssociationId }, "InvalidAssociationID.NotFound"),
});

/** A replacement takes the subnet over from the association that it replaces, as the handler on AWS does it. */
async function associate(desired: AssociationProperties, context: ResourceContext): Promise<string> {
  const before = await associationOf({ SubnetId: desired.SubnetId }, context);
  if (before !== undefined)
    await deleteIfThere(
      context,
      "DisassociateRouteTable",
      { AssociationId: before },
      "InvalidAssociationID.NotFound",
    );
  const { AssociationId = "" } = await context.call<AssociateRouteTableCommandOutput>(
    "ec2",
    "AssociateRouteTable",
    desired,
  );
  return AssociationId;
}

async function associationOf(
  { RouteTableId, SubnetId }: Partial<AssociationProperties>,
  context: ResourceContext,
): Promise<string | undefined> {
  const { RouteTables = [] } = await context.call<DescribeRouteTablesCommandOutput>(
    "ec2",
    "DescribeRouteTables",
    {
      Filters: [{ Name: "association.subnet-id", Values: [SubnetId] }],
    },
  );
  return RouteTables.filter((table) => RouteTableId === undefined || table.RouteTableId === RouteTableId)
    .flatMap(({ Associations = [] }) => Associations)
    .find((association) => association.SubnetId === SubnetId)?.RouteTableAssociationId;
}
