import { isAwsError } from "../../../core/errors";
import { resourceType } from "../../../core/resource-type";

interface LogStreamProperties {
  LogGroupName: string;
  LogStreamName?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-logstream.html */
export const logStreamType = resourceType<LogStreamProperties>({
  type: "AWS::Logs::LogStream",
  properties: {
    LogGroupName: { type: "string", required: true, update: "replace" },
    LogStreamName: { type: "string", update: "replace" },
  },
  attributes: [],

  async create({ LogGroupName: logGroupName, LogStreamName }, context) {
    const logStreamName = LogStreamName ?? context.physicalName(512);
    try {
      await context.call("logs", "CreateLogStream", { logGroupName, logStreamName });
    } catch (error) {
      // A made-up name is this resource's alone, so what has it was made before a crash.
      const own = LogStreamName === undefined;
      if (!own || !isAwsError(error, "ResourceAlreadyExistsException")) throw error;
    }
    return { physicalId: logStreamName, attributes: {} };
  },

  async update(standing) {
    return standing;
  },

  async delete({ physicalId: logStreamName }, { LogGroupName: logGroupName }, context) {
    try {
      await context.call("logs", "DeleteLogStream", { logGroupName, logStreamName });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});
