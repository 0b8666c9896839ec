import type { ListTagsForResourceCommandOutput } from "@aws-sdk/client-ssm";
import { isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";

interface ParameterProperties {
  AllowedPattern?: string;
  DataType?: string;
  Description?: string;
  Name?: string;
  Tags?: Record<string, string>;
  Tier?: string;
  Type: string;
  Value: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html */
export const parameterType = resourceType<ParameterProperties>({
  type: "AWS::SSM::Parameter",
  properties: {
    AllowedPattern: { type: "string" },
    DataType: { type: "string" },
    Description: { type: "string" },
    Name: { type: "string", update: "replace" },
    Tags: { type: "map", of: { type: "string" } },
    Tier: { type: "string" },
    Type: { type: "string", required: true },
    Value: { type: "string", required: true },
  },
  attributes: ["Type", "Value"],

  async create(desired, context) {
    const name = desired.Name ?? context.physicalName(1011);
    try {
      await context.call("ssm", "PutParameter", {
        ...request(name, desired),
        Tags: tagList({ ...context.tags, ...desired.Tags }),
      });
    } catch (error) {
      if (!isAwsError(error, "ParameterAlreadyExists") || !isOwn(await tagsOf(name, context), context)) {
        throw error;
      }
    }
    return standing(name, desired);
  },

  async update({ physicalId }, desired, previous, context) {
    await context.call("ssm", "PutParameter", { ...request(physicalId, desired), Overwrite: true });
    const wanted = { ...context.tags, ...desired.Tags };
    const gone = Object.keys({ ...previous.Tags, ...(await tagsOf(physicalId, context)) }).filter(
      (key) => !(key in wanted),
    );
    const target = { ResourceType: "Parameter", ResourceId: physicalId };
    if (gone.length > 0) await context.call("ssm", "RemoveTagsFromResource", { ...target, TagKeys: gone });
    await context.call("ssm", "AddTagsToResource", { ...target, Tags: tagList(wanted) });
    return standing(physicalId, desired);
  },

  async delete({ physicalId }, _previous, context) {
    try {
      await context.call("ssm", "DeleteParameter", { Name: physicalId });
    } catch (error) {
      if (!isAwsError(error, "ParameterNotFound")) throw error;
    }
  },
});

function request(name: string, { Tags: _tags, Name: _name, ...rest }: ParameterProperties): object {
  return { Name: name, ...rest };
}

function standing(name: string, { Type, Value }: ParameterProperties): Standing {
  return { physicalId: name, attributes: { Type, Value } };
}

const tagList = (tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

async function tagsOf(name: string, context: ResourceContext): Promise<Record<string, string>> {
  const { TagList = [] } = await context.call<ListTagsForResourceCommandOutput>(
    "ssm",
    "ListTagsForResource",
    {
      ResourceType: "Parameter",
      ResourceId: name,
    },
  );
  return Object.fromEntries(TagList.map(({ Key = "", Value = "" }) => [Key, Value]));
}
