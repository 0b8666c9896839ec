import type { FunctionConfiguration } from "@aws-sdk/client-lambda";
import { isAwsError } from "../../../core/errors";
import { resourceType } from "../../../core/resource-type";

interface VersionProperties {
  CodeSha256?: string;
  Description?: string;
  FunctionName: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-version.html */
export const versionType = resourceType<VersionProperties>({
  type: "AWS::Lambda::Version",
  properties: {
    CodeSha256: { type: "string", update: "replace" },
    Description: { type: "string", update: "replace" },
    FunctionName: { type: "string", required: true, update: "replace" },
  },
  attributes: ["FunctionArn", "Version"],

  // Published twice without a change in between, a function keeps the one version: a crash leaves no second.
  async create(desired, context) {
    const { FunctionArn = "", Version = "" } = await context.call<FunctionConfiguration>(
      "lambda",
      "PublishVersion",
      desired,
    );
    return { physicalId: FunctionArn, attributes: { FunctionArn, Version } };
  },

  async update(standing) {
    return standing;
  },

  async delete({ physicalId: FunctionName }, _previous, context) {
    try {
      await context.call("lambda", "DeleteFunction", { FunctionName });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});
