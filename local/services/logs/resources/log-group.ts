import type { ListTagsForResourceCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import { isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";

interface LogGroupProperties {
  DeletionProtectionEnabled?: boolean;
  LogGroupClass?: string;
  LogGroupName?: string;
  RetentionInDays?: number;
  Tags?: { Key: string; Value: string }[];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html */
export const logGroupType = resourceType<LogGroupProperties>({
  type: "AWS::Logs::LogGroup",
  properties: {
    DeletionProtectionEnabled: { type: "boolean" },
    LogGroupClass: { type: "string" },
    LogGroupName: { type: "string", update: "replace" },
    RetentionInDays: { type: "integer" },
    Tags: {
      type: "list",
      of: {
        type: "object",
        members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
      },
    },
  },
  attributes: ["Arn"],

  async create(desired, context) {
    const name = desired.LogGroupName ?? context.physicalName(512);
    try {
      await context.call("logs", "CreateLogGroup", {
        logGroupName: name,
        logGroupClass: desired.LogGroupClass,
        deletionProtectionEnabled: desired.DeletionProtectionEnabled,
        tags: wantedTags(desired, context),
      });
    } catch (error) {
      const exists = isAwsError(error, "ResourceAlreadyExistsException");
      if (!exists || !isOwn(await tagsOf(name, context), context)) throw error;
    }
    await context.initiated(standing(name, context));
    await putRetention(name, desired, context);
    return standing(name, context);
  },

  async update({ physicalId: name }, desired, previous, context) {
    await putRetention(name, desired, context);
    const protection = desired.DeletionProtectionEnabled ?? false;
    if (protection !== (previous.DeletionProtectionEnabled ?? false)) {
      await context.call("logs", "PutLogGroupDeletionProtection", {
        logGroupIdentifier: name,
        deletionProtectionEnabled: protection,
      });
    }
    const resourceArn = arn(name, context);
    const tags = wantedTags(desired, context);
    const gone = Object.keys(await tagsOf(name, context)).filter((key) => !(key in tags));
    if (gone.length > 0) await context.call("logs", "UntagResource", { resourceArn, tagKeys: gone });
    await context.call("logs", "TagResource", { resourceArn, tags });
    return standing(name, context);
  },

  async delete({ physicalId }, _previous, context) {
    try {
      await context.call("logs", "DeleteLogGroup", { logGroupName: physicalId });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

async function putRetention(
  logGroupName: string,
  { RetentionInDays: retentionInDays }: LogGroupProperties,
  context: ResourceContext,
): Promise<void> {
  if (retentionInDays === undefined) await context.call("logs", "DeleteRetentionPolicy", { logGroupName });
  else await context.call("logs", "PutRetentionPolicy", { logGroupName, retentionInDays });
}

const arn = (name: string, { region, account }: ResourceContext): string =>
  `arn:aws:logs:${region}:${account}:log-group:${name}`;

function standing(name: string, context: ResourceContext): Standing {
  return { physicalId: name, attributes: { Arn: `${arn(name, context)}:*` } };
}

function wantedTags({ Tags = [] }: LogGroupProperties, context: ResourceContext): Record<string, string> {
  return { ...context.tags, ...Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])) };
}

async function tagsOf(name: string, context: ResourceContext): Promise<Record<string, string>> {
  const answer = await context.call<ListTagsForResourceCommandOutput>("logs", "ListTagsForResource", {
    resourceArn: arn(name, context),
  });
  return answer.tags ?? {};
}
