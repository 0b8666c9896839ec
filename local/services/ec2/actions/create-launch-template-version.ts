import type {
  CreateLaunchTemplateVersionCommandInput,
  CreateLaunchTemplateVersionCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { describeTemplateVersion, findTemplate, templateVersion } from "../instances/launch-templates";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplateVersion.html */
export const createLaunchTemplateVersion = (
  store: Ec2Store,
): Action<CreateLaunchTemplateVersionCommandInput, Output<CreateLaunchTemplateVersionCommandOutput>> => ({
  name: "CreateLaunchTemplateVersion",
  permissions: ({ LaunchTemplateId }) => [
    store.permission("CreateLaunchTemplateVersion", "launch-template", LaunchTemplateId),
  ],
  async handle(input) {
    needs(input, "LaunchTemplateData");
    const template = findTemplate(store, input);
    const source =
      input.SourceVersion === undefined ? {} : templateVersion(template, input.SourceVersion).data;
    const version = {
      number: (template.versions.at(-1)?.number ?? 0) + 1,
      created: store.cloud.clock.now(),
      data: { ...source, ...input.LaunchTemplateData },
      ...(input.VersionDescription !== undefined && { description: input.VersionDescription }),
    };
    const changed = { ...template, versions: [...template.versions, version] };
    await store.put("launch-template", changed);
    return { LaunchTemplateVersion: describeTemplateVersion(changed, version) };
  },
});
