import { isAwsError } from "../../../core/errors";
import { resourceType, type Value } from "../../../core/resource-type";

interface ResourcePolicyProperties {
  ResourceArn: string;
  ResourcePolicy: Value;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-resourcepolicy.html */
export const resourcePolicyType = resourceType<ResourcePolicyProperties>({
  type: "AWS::Kinesis::ResourcePolicy",
  properties: {
    ResourceArn: { type: "string", required: true, update: "replace" },
    ResourcePolicy: { type: "json", required: true },
  },
  attributes: [],

  async create(desired, context) {
    await context.call("kinesis", "PutResourcePolicy", input(desired));
    return { physicalId: desired.ResourceArn, attributes: {} };
  },

  async update(standing, desired, _previous, context) {
    await context.call("kinesis", "PutResourcePolicy", input(desired));
    return standing;
  },

  async delete({ physicalId: ResourceARN }, _previous, context) {
    try {
      await context.call("kinesis", "DeleteResourcePolicy", { ResourceARN });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

const input = ({ ResourceArn, ResourcePolicy }: ResourcePolicyProperties) => ({
  ResourceARN: ResourceArn,
  Policy: typeof ResourcePolicy === "string" ? ResourcePolicy : JSON.stringify(ResourcePolicy),
});
