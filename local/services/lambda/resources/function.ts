import type { GetFunctionCommandOutput } from "@aws-sdk/client-lambda";
import { isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";
import { inlineArchive } from "../code/inline-code";
import { type FunctionProperties, functionProperties } from "./function-properties";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
export const functionType = resourceType<FunctionProperties>({
  type: "AWS::Lambda::Function",
  properties: functionProperties,
  attributes: ["Arn", "SnapStartResponse.ApplyOn", "SnapStartResponse.OptimizationStatus"],

  async create(desired, context) {
    const name = desired.FunctionName ?? context.physicalName(64);
    try {
      await context.call("lambda", "CreateFunction", {
        FunctionName: name,
        ...configuration(desired),
        Architectures: desired.Architectures,
        PackageType: desired.PackageType,
        Code: code(desired),
        Tags: wantedTags(desired, context),
      });
    } catch (error) {
      if (!isAwsError(error, "ResourceConflictException") || !isOwn(await tagsOf(name, context), context))
        throw error;
    }
    await context.initiated(standing(name, context));
    await putSettings(name, desired, {}, context);
    return standing(name, context);
  },

  async update({ physicalId: FunctionName }, desired, previous, context) {
    const { Architectures } = desired;
    await context.call("lambda", "UpdateFunctionCode", { FunctionName, ...code(desired), Architectures });
    await context.call("lambda", "UpdateFunctionConfiguration", { FunctionName, ...configuration(desired) });
    await putSettings(FunctionName, desired, previous, context);
    const Resource = arn(FunctionName, context);
    const Tags = wantedTags(desired, context);
    const TagKeys = Object.keys(await tagsOf(FunctionName, context)).filter((key) => !(key in Tags));
    await context.call("lambda", "UntagResource", { Resource, TagKeys });
    await context.call("lambda", "TagResource", { Resource, Tags });
    return standing(FunctionName, context);
  },

  async delete({ physicalId: FunctionName }, _previous, context) {
    try {
      await context.call("lambda", "DeleteFunction", { FunctionName });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

/** What is not said any more goes back to its default, as the handlers of CloudFormation do it. */
function configuration(desired: FunctionProperties): object {
  return {
    Role: desired.Role,
    Runtime: desired.Runtime,
    Handler: desired.Handler,
    Description: desired.Description ?? "",
    Timeout: desired.Timeout ?? 3,
    MemorySize: desired.MemorySize ?? 128,
    Environment: { Variables: desired.Environment?.Variables ?? {} },
    TracingConfig: desired.TracingConfig ?? { Mode: "PassThrough" },
    EphemeralStorage: desired.EphemeralStorage ?? { Size: 512 },
    LoggingConfig: desired.LoggingConfig ?? {},
  };
}

function code({ Code: { ZipFile, ...location }, Runtime = "" }: FunctionProperties): object {
  return ZipFile === undefined ? location : { ZipFile: inlineArchive(ZipFile, Runtime) };
}

/** Settings that have calls of their own. */
async function putSettings(
  FunctionName: string,
  desired: FunctionProperties,
  previous: Partial<FunctionProperties>,
  context: ResourceContext,
): Promise<void> {
  const { ReservedConcurrentExecutions, RuntimeManagementConfig } = desired;
  if (ReservedConcurrentExecutions !== undefined)
    await context.call("lambda", "PutFunctionConcurrency", { FunctionName, ReservedConcurrentExecutions });
  else if (previous.ReservedConcurrentExecutions !== undefined)
    await context.call("lambda", "DeleteFunctionConcurrency", { FunctionName });
  if (RuntimeManagementConfig)
    await context.call("lambda", "PutRuntimeManagementConfig", { FunctionName, ...RuntimeManagementConfig });
  else if (previous.RuntimeManagementConfig)
    await context.call("lambda", "PutRuntimeManagementConfig", { FunctionName, UpdateRuntimeOn: "Auto" });
}

const arn = (name: string, { region, account }: ResourceContext): string =>
  `arn:aws:lambda:${region}:${account}:function:${name}`;

function standing(name: string, context: ResourceContext): Standing {
  return {
    physicalId: name,
    attributes: {
      Arn: arn(name, context),
      "SnapStartResponse.ApplyOn": "None",
      "SnapStartResponse.OptimizationStatus": "Off",
    },
  };
}

function wantedTags({ Tags = [] }: FunctionProperties, context: ResourceContext): Record<string, string> {
  return { ...context.tags, ...Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])) };
}

async function tagsOf(FunctionName: string, context: ResourceContext): Promise<Record<string, string>> {
  const { Tags } = await context.call<GetFunctionCommandOutput>("lambda", "GetFunction", { FunctionName });
  return Tags ?? {};
}
