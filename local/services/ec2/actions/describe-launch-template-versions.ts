import type {
  DescribeLaunchTemplateVersionsCommandInput,
  DescribeLaunchTemplateVersionsCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { describeTemplateVersion, findTemplate, templateVersion } from "../instances/launch-templates";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html */
export const describeLaunchTemplateVersions = (
  store: Ec2Store,
): Action<
  DescribeLaunchTemplateVersionsCommandInput,
  Output<DescribeLaunchTemplateVersionsCommandOutput>
> => ({
  name: "DescribeLaunchTemplateVersions",
  permissions: () => [{ action: "ec2:DescribeLaunchTemplateVersions", resource: "*" }],
  async handle(input) {
    const template = findTemplate(store, input);
    const versions =
      input.Versions?.map((version) => templateVersion(template, version)) ?? template.versions;
    return { LaunchTemplateVersions: versions.map((version) => describeTemplateVersion(template, version)) };
  },
});
