import type { CreateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import { resourceType } from "../../../core/resource-type";
import { deleteIfThere, TAGS, type TaggedProperties, tagSpecifications, updateTags } from "./tagging";

interface RouteTableProperties extends TaggedProperties {
  VpcId: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html */
export const routeTableType = resourceType<RouteTableProperties>({
  type: "AWS::EC2::RouteTable",
  properties: { Tags: TAGS, VpcId: { type: "string", required: true, update: "replace" } },
  attributes: ["RouteTableId"],

  async create(desired, context) {
    const { RouteTable } = await context.call<CreateRouteTableCommandOutput>("ec2", "CreateRouteTable", {
      VpcId: desired.VpcId,
      ClientToken: context.token,
      ...tagSpecifications("route-table", desired, context),
    });
    const id = RouteTable?.RouteTableId ?? "";
    return { physicalId: id, attributes: { RouteTableId: id } };
  },

  async update(standing, desired, _previous, context) {
    await updateTags(standing.physicalId, desired, context);
    return standing;
  },

  delete: ({ physicalId: RouteTableId }, _previous, context) =>
    deleteIfThere(context, "DeleteRouteTable", { RouteTableId }, "InvalidRouteTableID.NotFound"),
});
