import type {
  LaunchTemplateSpecification,
  LaunchTemplateVersion,
  RequestLaunchTemplateData,
  RunInstancesCommandInput,
  LaunchTemplate as SdkLaunchTemplate,
} from "@aws-sdk/client-ec2";
import { AwsError } from "../../../core/errors";
import type { LaunchTemplate } from "../records";
import type { Ec2Store } from "../store";
import { tagList } from "../tags";

/** A launch template as requests name it: by id or by name. */
export interface TemplateReference {
  LaunchTemplateId?: string | undefined;
  LaunchTemplateName?: string | undefined;
}

/** @throws AwsError when it names none, or one that is not there */
export function findTemplate(
  store: Ec2Store,
  { LaunchTemplateId: id, LaunchTemplateName: name }: TemplateReference,
): LaunchTemplate {
  if (id !== undefined) return store.get("launch-template", id);
  if (name === undefined) {
    throw new AwsError(
      "MissingParameter",
      "Either a launch template ID or a launch template name must be specified in the request.",
    );
  }
  const found = store.all("launch-template").find((template) => template.name === name);
  if (!found) {
    throw new AwsError(
      "InvalidLaunchTemplateName.NotFoundException",
      `The specified launch template, with template name ${name}, does not exist.`,
    );
  }
  return found;
}

/**
 * @param version a number, `$Latest` or `$Default`
 * @throws AwsError InvalidLaunchTemplateId.VersionNotFound
 */
export function templateVersion(
  template: LaunchTemplate,
  version = "$Default",
): LaunchTemplate["versions"][number] {
  const number =
    version === "$Default"
      ? template.defaultVersion
      : version === "$Latest"
        ? template.versions.at(-1)?.number
        : Number(version);
  const found = template.versions.find((candidate) => candidate.number === number);
  if (!found) {
    throw new AwsError(
      "InvalidLaunchTemplateId.VersionNotFound",
      `Could not find the specified version ${version} for the launch template with ID ${template.id}.`,
    );
  }
  return found;
}

/** @returns what RunInstances is asked for: what the request says, and the template where it says nothing */
export function withTemplate(store: Ec2Store, input: RunInstancesCommandInput): RunInstancesCommandInput {
  if (!input.LaunchTemplate) return input;
  const { data } = versionOf(store, input.LaunchTemplate);
  const { UserData, TagSpecifications = [], ...rest } = data;
  const said = Object.entries(input).filter(([, value]) => value !== undefined);
  return {
    ...(rest as Partial<RunInstancesCommandInput>),
    ...(UserData !== undefined && { UserData }),
    ...(Object.fromEntries(said) as unknown as RunInstancesCommandInput),
    TagSpecifications: [...TagSpecifications, ...(input.TagSpecifications ?? [])],
  };
}

function versionOf(
  store: Ec2Store,
  specification: LaunchTemplateSpecification,
): { data: RequestLaunchTemplateData } {
  return templateVersion(findTemplate(store, specification), specification.Version);
}

export function describeTemplate(store: Ec2Store, template: LaunchTemplate): SdkLaunchTemplate {
  return {
    LaunchTemplateId: template.id,
    LaunchTemplateName: template.name,
    CreateTime: new Date(template.created),
    CreatedBy: template.createdBy,
    DefaultVersionNumber: template.defaultVersion,
    LatestVersionNumber: template.versions.at(-1)?.number ?? 1,
    Tags: tagList(store.tags(template.id)),
  };
}

export function describeTemplateVersion(
  template: LaunchTemplate,
  { number, description, created, data }: LaunchTemplate["versions"][number],
): LaunchTemplateVersion {
  return {
    LaunchTemplateId: template.id,
    LaunchTemplateName: template.name,
    VersionNumber: number,
    ...(description !== undefined && { VersionDescription: description }),
    CreateTime: new Date(created),
    CreatedBy: template.createdBy,
    DefaultVersion: number === template.defaultVersion,
    LaunchTemplateData: data as LaunchTemplateVersion["LaunchTemplateData"],
  };
}
