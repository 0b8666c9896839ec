import type {
  DeleteLaunchTemplateCommandInput,
  DeleteLaunchTemplateCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { describeTemplate, findTemplate } from "../instances/launch-templates";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteLaunchTemplate.html */
export const deleteLaunchTemplate = (
  store: Ec2Store,
): Action<DeleteLaunchTemplateCommandInput, Output<DeleteLaunchTemplateCommandOutput>> => ({
  name: "DeleteLaunchTemplate",
  permissions: ({ LaunchTemplateId }) => [
    store.permission("DeleteLaunchTemplate", "launch-template", LaunchTemplateId),
  ],
  async handle(input) {
    const template = findTemplate(store, input);
    const answer = describeTemplate(store, template);
    await store.delete("launch-template", template.id);
    return { LaunchTemplate: answer };
  },
});
