import type { CreateInternetGatewayCommandOutput } from "@aws-sdk/client-ec2";
import { resourceType } from "../../../core/resource-type";
import { deleteIfThere, TAGS, type TaggedProperties, tagSpecifications, updateTags } from "./tagging";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-internetgateway.html */
export const internetGatewayType = resourceType<TaggedProperties>({
  type: "AWS::EC2::InternetGateway",
  properties: { Tags: TAGS },
  attributes: ["InternetGatewayId"],

  async create(desired, context) {
    const { InternetGateway } = await context.call<CreateInternetGatewayCommandOutput>(
      "ec2",
      "CreateInternetGateway",
      { ClientToken: context.token, ...tagSpecifications("internet-gateway", desired, context) },
    );
    const id = InternetGateway?.InternetGatewayId ?? "";
    return { physicalId: id, attributes: { InternetGatewayId: id } };
  },

  async update(standing, desired, _previous, context) {
    await updateTags(standing.physicalId, desired, context);
    return standing;
  },

  delete: ({ physicalId: InternetGatewayId }, _previous, context) =>
    deleteIfThere(
      context,
      "DeleteInternetGateway",
      { InternetGatewayId },
      "InvalidInternetGatewayID.NotFound",
    ),
});
