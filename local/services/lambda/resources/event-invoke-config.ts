import { isAwsError } from "../../../core/errors";
import { type ResourceContext, resourceType } from "../../../core/resource-type";

interface EventInvokeConfigProperties {
  FunctionName: string;
  MaximumEventAgeInSeconds?: number;
  MaximumRetryAttempts?: number;
  Qualifier: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html */
export const eventInvokeConfigType = resourceType<EventInvokeConfigProperties>({
  type: "AWS::Lambda::EventInvokeConfig",
  properties: {
    FunctionName: { type: "string", required: true, update: "replace" },
    MaximumEventAgeInSeconds: { type: "integer" },
    MaximumRetryAttempts: { type: "integer" },
    Qualifier: { type: "string", required: true, update: "replace" },
  },
  attributes: [],

  async create(desired, context) {
    await put(desired, context);
    return { physicalId: `${desired.FunctionName}|${desired.Qualifier}`, attributes: {} };
  },

  async update(standing, desired, _previous, context) {
    await put(desired, context);
    return standing;
  },

  async delete(_standing, { FunctionName, Qualifier }, context) {
    try {
      await context.call("lambda", "DeleteFunctionEventInvokeConfig", { FunctionName, Qualifier });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

const put = (desired: EventInvokeConfigProperties, context: ResourceContext): Promise<object> =>
  context.call("lambda", "PutFunctionEventInvokeConfig", desired);
