import type {
  CreateLaunchTemplateCommandInput,
  CreateLaunchTemplateCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { describeTemplate } from "../instances/launch-templates";
import type { LaunchTemplate } from "../records";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html */
export const createLaunchTemplate = (
  store: Ec2Store,
): Action<CreateLaunchTemplateCommandInput, Output<CreateLaunchTemplateCommandOutput>> => ({
  name: "CreateLaunchTemplate",
  permissions: (input) => creation(store, "CreateLaunchTemplate", "launch-template", input.TagSpecifications),
  async handle(input, { identity }) {
    needs(input, "LaunchTemplateName", "LaunchTemplateData");
    const { LaunchTemplateName: name, LaunchTemplateData: data } = input;
    if (!/^[a-zA-Z0-9().\-/_]{3,128}$/.test(name))
      throw new AwsError(
        "InvalidLaunchTemplateName.MalformedException",
        "A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _",
      );
    const id = store.id("launch-template", input);
    const made = store.find("launch-template", id);
    if (made) return { LaunchTemplate: describeTemplate(store, made) };
    const same = store.all("launch-template").find((template) => template.name === name);
    if (same)
      throw new AwsError(
        "InvalidLaunchTemplateName.AlreadyExistsException",
        "Launch template name already in use.",
      );
    const tags = specifiedTags(input.TagSpecifications, "launch-template");
    const created = store.cloud.clock.now();
    const template: LaunchTemplate = {
      id,
      name,
      created,
      createdBy: identity.arn,
      defaultVersion: 1,
      versions: [
        {
          number: 1,
          created,
          data,
          ...(input.VersionDescription !== undefined && { description: input.VersionDescription }),
        },
      ],
    };
    await store.make("launch-template", template, tags);
    return { LaunchTemplate: describeTemplate(store, template) };
  },
});
