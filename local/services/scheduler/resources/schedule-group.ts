import type { GetScheduleGroupCommandOutput } from "@aws-sdk/client-scheduler";
import { isAwsError } from "../../../core/errors";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";

interface GroupProperties {
  Name?: string;
  Tags?: { Key: string; Value: string }[];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedulegroup.html */
export const scheduleGroupType = resourceType<GroupProperties>({
  type: "AWS::Scheduler::ScheduleGroup",
  properties: {
    Name: { type: "string", update: "replace" },
    Tags: {
      type: "list",
      of: {
        type: "object",
        members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
      },
    },
  },
  attributes: ["Arn", "CreationDate", "LastModificationDate", "State"],

  async create(desired, context) {
    const name = desired.Name ?? context.physicalName(64);
    await context.call("scheduler", "CreateScheduleGroup", {
      Name: name,
      Tags: tagList(desired, context),
      ClientToken: context.token.slice(0, 64),
    });
    return standing(name, context);
  },

  async update({ physicalId, attributes }, desired, previous, context) {
    const ResourceArn = attributes.Arn;
    const wanted = tagList(desired, context);
    const gone = tagList(previous, context)
      .map(({ Key }) => Key)
      .filter((key) => !wanted.some(({ Key }) => Key === key));
    if (gone.length > 0) await context.call("scheduler", "UntagResource", { ResourceArn, TagKeys: gone });
    await context.call("scheduler", "TagResource", { ResourceArn, Tags: wanted });
    return standing(physicalId, context);
  },

  async delete({ physicalId }, _previous, context) {
    try {
      await context.call("scheduler", "DeleteScheduleGroup", { Name: physicalId });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

function tagList({ Tags = [] }: GroupProperties, context: ResourceContext): { Key: string; Value: string }[] {
  const own = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
  return Object.entries({ ...context.tags, ...own }).map(([Key, Value]) => ({ Key, Value }));
}

async function standing(name: string, context: ResourceContext): Promise<Standing> {
  const group = await context.call<GetScheduleGroupCommandOutput>("scheduler", "GetScheduleGroup", {
    Name: name,
  });
  return {
    physicalId: name,
    attributes: {
      Arn: group.Arn ?? "",
      CreationDate: group.CreationDate?.toISOString() ?? "",
      LastModificationDate: group.LastModificationDate?.toISOString() ?? "",
      State: group.State ?? "",
    },
  };
}
