import type { AliasConfiguration } from "@aws-sdk/client-lambda";
import { isAwsError } from "../../../core/errors";
import { resourceType } from "../../../core/resource-type";

interface AliasProperties {
  Description?: string;
  FunctionName: string;
  FunctionVersion: string;
  Name: string;
  RoutingConfig?: { AdditionalVersionWeights?: { FunctionVersion: string; FunctionWeight: number }[] };
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-alias.html */
export const aliasType = resourceType<AliasProperties>({
  type: "AWS::Lambda::Alias",
  properties: {
    Description: { type: "string" },
    FunctionName: { type: "string", required: true, update: "replace" },
    FunctionVersion: { type: "string", required: true },
    Name: { type: "string", required: true, update: "replace" },
    RoutingConfig: {
      type: "object",
      members: {
        AdditionalVersionWeights: {
          type: "list",
          of: {
            type: "object",
            members: {
              FunctionVersion: { type: "string", required: true },
              FunctionWeight: { type: "number", required: true },
            },
          },
        },
      },
    },
  },
  attributes: ["AliasArn"],

  async create(desired, context) {
    const { AliasArn = "" } = await context.call<AliasConfiguration>(
      "lambda",
      "CreateAlias",
      request(desired),
    );
    return { physicalId: AliasArn, attributes: { AliasArn } };
  },

  async update(standing, desired, _previous, context) {
    await context.call("lambda", "UpdateAlias", request(desired));
    return standing;
  },

  async delete(_standing, { FunctionName, Name }, context) {
    try {
      await context.call("lambda", "DeleteAlias", { FunctionName, Name });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

/** The template lists the weights that the API takes as a map. */
function request({ Description = "", RoutingConfig, ...desired }: AliasProperties): object {
  const weights = (RoutingConfig?.AdditionalVersionWeights ?? []).map(
    ({ FunctionVersion, FunctionWeight }): [string, number] => [FunctionVersion, FunctionWeight],
  );
  return {
    ...desired,
    Description,
    RoutingConfig: { AdditionalVersionWeights: Object.fromEntries(weights) },
  };
}
