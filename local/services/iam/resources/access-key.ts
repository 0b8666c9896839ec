import type { CreateAccessKeyCommandOutput } from "@aws-sdk/client-iam";
import { resourceType } from "../../../core/resource-type";
import { absent } from "./holder-policies";

interface AccessKeyProperties {
  Serial?: number;
  Status?: string;
  UserName: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-accesskey.html */
export const accessKeyType = resourceType<AccessKeyProperties>({
  type: "AWS::IAM::AccessKey",
  properties: {
    Serial: { type: "integer", update: "replace" },
    Status: { type: "string" },
    UserName: { type: "string", required: true, update: "replace" },
  },
  attributes: ["Id", "SecretAccessKey"],
  acknowledged: { namedBy: [] },

  async create({ UserName, Status }, context) {
    const { AccessKey } = await context.call<CreateAccessKeyCommandOutput>("iam", "CreateAccessKey", {
      UserName,
    });
    const { AccessKeyId = "", SecretAccessKey = "" } = AccessKey ?? {};
    const standing = { physicalId: AccessKeyId, attributes: { Id: AccessKeyId, SecretAccessKey } };
    await context.initiated(standing);
    if (Status !== undefined) await context.call("iam", "UpdateAccessKey", { UserName, AccessKeyId, Status });
    return standing;
  },

  async update(standing, { UserName, Status = "Active" }, _previous, context) {
    const input = { UserName, AccessKeyId: standing.physicalId, Status };
    await context.call("iam", "UpdateAccessKey", input);
    return standing;
  },

  async delete({ physicalId }, { UserName }, context) {
    await absent(context.call("iam", "DeleteAccessKey", { UserName, AccessKeyId: physicalId }));
  },
});
