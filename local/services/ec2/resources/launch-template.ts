import type {
  CreateLaunchTemplateCommandOutput,
  CreateLaunchTemplateVersionCommandOutput,
  TagSpecification,
} from "@aws-sdk/client-ec2";
import { resourceType, type Standing } from "../../../core/resource-type";
import { launchTemplateData } from "./launch-template-data";
import { deleteIfThere, tagSpecifications } from "./tagging";

interface LaunchTemplateProperties {
  LaunchTemplateData: Record<string, unknown>;
  LaunchTemplateName?: string;
  TagSpecifications?: TagSpecification[];
  VersionDescription?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-launchtemplate.html */
export const launchTemplateType = resourceType<LaunchTemplateProperties>({
  type: "AWS::EC2::LaunchTemplate",
  properties: {
    LaunchTemplateData: { type: "object", required: true, members: launchTemplateData },
    LaunchTemplateName: { type: "string", update: "replace" },
    TagSpecifications: { type: "json", update: "replace" },
    VersionDescription: { type: "string" },
  },
  attributes: ["DefaultVersionNumber", "LatestVersionNumber", "LaunchTemplateId"],

  async create(desired, context) {
    const own = desired.TagSpecifications?.flatMap(({ Tags = [] }) => Tags) ?? [];
    const Tags = own.map(({ Key = "", Value = "" }) => ({ Key, Value }));
    const { LaunchTemplate } = await context.call<CreateLaunchTemplateCommandOutput>(
      "ec2",
      "CreateLaunchTemplate",
      {
        LaunchTemplateName: desired.LaunchTemplateName ?? context.physicalName(128),
        LaunchTemplateData: desired.LaunchTemplateData,
        VersionDescription: desired.VersionDescription,
        ClientToken: context.token,
        ...tagSpecifications("launch-template", { Tags }, context),
      },
    );
    return standingOf(LaunchTemplate?.LaunchTemplateId ?? "", 1);
  },

  // Every change is a new version; the default stays at the first, as on AWS.
  async update({ physicalId: LaunchTemplateId }, desired, _previous, context) {
    const { LaunchTemplateVersion } = await context.call<CreateLaunchTemplateVersionCommandOutput>(
      "ec2",
      "CreateLaunchTemplateVersion",
      {
        LaunchTemplateId,
        LaunchTemplateData: desired.LaunchTemplateData,
        VersionDescription: desired.VersionDescription,
      },
    );
    return standingOf(LaunchTemplateId, LaunchTemplateVersion?.VersionNumber ?? 1);
  },

  delete: ({ physicalId: LaunchTemplateId }, _previous, context) =>
    deleteIfThere(context, "DeleteLaunchTemplate", { LaunchTemplateId }, "InvalidLaunchTemplateId.NotFound"),
});

function standingOf(id: string, latest: number): Standing {
  return {
    physicalId: id,
    attributes: { LaunchTemplateId: id, DefaultVersionNumber: "1", LatestVersionNumber: String(latest) },
  };
}
