import type {
  ModifyLaunchTemplateCommandInput,
  ModifyLaunchTemplateCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { describeTemplate, findTemplate, templateVersion } from "../instances/launch-templates";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyLaunchTemplate.html */
export const modifyLaunchTemplate = (
  store: Ec2Store,
): Action<ModifyLaunchTemplateCommandInput, Output<ModifyLaunchTemplateCommandOutput>> => ({
  name: "ModifyLaunchTemplate",
  permissions: ({ LaunchTemplateId }) => [
    store.permission("ModifyLaunchTemplate", "launch-template", LaunchTemplateId),
  ],
  async handle(input) {
    const template = findTemplate(store, input);
    const { number } = templateVersion(template, input.DefaultVersion);
    const changed = { ...template, defaultVersion: number };
    await store.put("launch-template", changed);
    return { LaunchTemplate: describeTemplate(store, changed) };
  },
});
