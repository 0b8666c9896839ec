import type { GetInstanceProfileCommandOutput } from "@aws-sdk/client-iam";
import { isAwsError } from "../../../core/errors";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";
import { absent } from "./holder-policies";
import { NAMES } from "./property-shapes";

interface InstanceProfileProperties {
  InstanceProfileName?: string;
  Path?: string;
  Roles: string[];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-instanceprofile.html */
export const instanceProfileType = resourceType<InstanceProfileProperties>({
  type: "AWS::IAM::InstanceProfile",
  properties: {
    InstanceProfileName: { type: "string", update: "replace" },
    Path: { type: "string", update: "replace" },
    Roles: { ...NAMES, required: true },
  },
  attributes: ["Arn"],
  acknowledged: { namedBy: ["InstanceProfileName"] },

  async create(desired, context) {
    const name = desired.InstanceProfileName ?? context.physicalName(128);
    await createProfile(name, desired, context);
    const standing = await standingOf(name, context);
    await context.initiated(standing);
    await changeRole(name, desired.Roles, context);
    return standing;
  },

  async update(standing, desired, _previous, context) {
    await changeRole(standing.physicalId, desired.Roles, context);
    return standing;
  },

  async delete({ physicalId: name }, _previous, context) {
    try {
      await changeRole(name, [], context);
    } catch (error) {
      if (isAwsError(error, "NoSuchEntity")) return;
      throw error;
    }
    await absent(context.call("iam", "DeleteInstanceProfile", { InstanceProfileName: name }));
  },
});

/** The stack puts no tags on it: only a name made for this resource can be known for its own. */
async function createProfile(
  name: string,
  { InstanceProfileName, Path }: InstanceProfileProperties,
  context: ResourceContext,
): Promise<void> {
  try {
    await context.call("iam", "CreateInstanceProfile", { InstanceProfileName: name, Path });
  } catch (error) {
    if (!isAwsError(error, "EntityAlreadyExists") || InstanceProfileName !== undefined) throw error;
  }
}

/** An instance profile has one role, so the old one must go before the new one comes. */
async function changeRole(name: string, desired: readonly string[], context: ResourceContext): Promise<void> {
  const input = { InstanceProfileName: name };
  const { InstanceProfile } = await context.call<GetInstanceProfileCommandOutput>(
    "iam",
    "GetInstanceProfile",
    input,
  );
  const present = (InstanceProfile?.Roles ?? []).map(({ RoleName = "" }) => RoleName);
  for (const RoleName of present.filter((role) => !desired.includes(role))) {
    await absent(context.call("iam", "RemoveRoleFromInstanceProfile", { ...input, RoleName }));
  }
  for (const RoleName of desired.filter((role) => !present.includes(role))) {
    await context.call("iam", "AddRoleToInstanceProfile", { ...input, RoleName });
  }
}

async function standingOf(name: string, context: ResourceContext): Promise<Standing> {
  const { InstanceProfile } = await context.call<GetInstanceProfileCommandOutput>(
    "iam",
    "GetInstanceProfile",
    { InstanceProfileName: name },
  );
  return { physicalId: name, attributes: { Arn: InstanceProfile?.Arn ?? "" } };
}
