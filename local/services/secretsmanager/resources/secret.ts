import type {
  CreateSecretCommandOutput,
  DescribeSecretCommandOutput,
  GetRandomPasswordCommandOutput,
  Tag,
} from "@aws-sdk/client-secrets-manager";
import { isAwsError } from "../../../core/errors";
import { isOwn } from "../../../core/ownership";
import {
  type ResourceContext,
  ResourceFailure,
  resourceType,
  type Standing,
} from "../../../core/resource-type";

interface Generated {
  SecretStringTemplate?: string;
  GenerateStringKey?: string;
  ExcludeCharacters?: string;
  ExcludeLowercase?: boolean;
  ExcludeNumbers?: boolean;
  ExcludePunctuation?: boolean;
  ExcludeUppercase?: boolean;
  IncludeSpace?: boolean;
  PasswordLength?: number;
  RequireEachIncludedType?: boolean;
}

interface SecretProperties {
  Description?: string;
  GenerateSecretString?: Generated;
  Name?: string;
  SecretString?: string;
  Tags?: Tag[];
}

const LONGEST_NAME = 512;

/**
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html
 */
export const secretType = resourceType<SecretProperties>({
  type: "AWS::SecretsManager::Secret",
  properties: {
    Description: { type: "string" },
    GenerateSecretString: {
      type: "object",
      members: {
        ExcludeCharacters: { type: "string" },
        ExcludeLowercase: { type: "boolean" },
        ExcludeNumbers: { type: "boolean" },
        ExcludePunctuation: { type: "boolean" },
        ExcludeUppercase: { type: "boolean" },
        GenerateStringKey: { type: "string" },
        IncludeSpace: { type: "boolean" },
        PasswordLength: { type: "integer" },
        RequireEachIncludedType: { type: "boolean" },
        SecretStringTemplate: { type: "string" },
      },
    },
    Name: { type: "string", update: "replace" },
    SecretString: { type: "string" },
    Tags: {
      type: "list",
      of: {
        type: "object",
        members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
      },
    },
  },
  attributes: ["Id"],

  async create(desired, context) {
    const name = desired.Name ?? context.physicalName(LONGEST_NAME);
    const tags = tagsOf(desired, context);
    try {
      const { ARN = "" } = await context.call<CreateSecretCommandOutput>("secretsmanager", "CreateSecret", {
        Name: name,
        ...(desired.Description !== undefined && { Description: desired.Description }),
        ...(await secretStringOf(desired, context)),
        ...(tags.length > 0 && { Tags: tags }),
      });
      return standing(ARN);
    } catch (error) {
      if (!isAwsError(error, "ResourceExistsException")) throw error;
      const known = await describe(name, context);
      const its = Object.fromEntries((known.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]));
      if (!isOwn(its, context)) throw error;
      return standing(known.ARN ?? "");
    }
  },

  async update(current, desired, previous, context) {
    const { physicalId } = current;
    const changed = JSON.stringify(valueWords(desired)) !== JSON.stringify(valueWords(previous));
    await context.call("secretsmanager", "UpdateSecret", {
      SecretId: physicalId,
      Description: desired.Description ?? "",
      // A value that was drawn stays as long as nothing is said of it otherwise.
      ...(changed && (await secretStringOf(desired, context))),
    });
    const wanted = tagsOf(desired, context);
    const { Tags = [] } = await describe(physicalId, context);
    const kept = new Set(wanted.map(({ Key }) => Key));
    const gone = Tags.flatMap(({ Key }) => (Key === undefined || kept.has(Key) ? [] : [Key]));
    const secret = { SecretId: physicalId };
    if (gone.length > 0) await context.call("secretsmanager", "UntagResource", { ...secret, TagKeys: gone });
    if (wanted.length > 0) await context.call("secretsmanager", "TagResource", { ...secret, Tags: wanted });
    return current;
  },

  /** CloudFormation leaves no time for a recovery. */
  async delete({ physicalId }, _previous, context) {
    try {
      await context.call("secretsmanager", "DeleteSecret", {
        SecretId: physicalId,
        ForceDeleteWithoutRecovery: true,
      });
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) throw error;
    }
  },
});

const standing = (arn: string): Standing => ({ physicalId: arn, attributes: { Id: arn } });

const valueWords = ({ SecretString, GenerateSecretString }: SecretProperties): unknown[] => [
  SecretString,
  GenerateSecretString,
];

function describe(id: string, context: ResourceContext): Promise<DescribeSecretCommandOutput> {
  return context.call("secretsmanager", "DescribeSecret", { SecretId: id });
}

/** @returns the value that the template says or has drawn; none where it says nothing */
async function secretStringOf(
  { SecretString, GenerateSecretString }: SecretProperties,
  context: ResourceContext,
): Promise<{ SecretString?: string }> {
  if (SecretString !== undefined && GenerateSecretString !== undefined) {
    throw new ResourceFailure("You can't specify both SecretString and GenerateSecretString.");
  }
  if (SecretString !== undefined) return { SecretString };
  if (!GenerateSecretString) return {};
  const { SecretStringTemplate: template, GenerateStringKey: key, ...how } = GenerateSecretString;
  if ((template === undefined) !== (key === undefined)) {
    throw new ResourceFailure("SecretStringTemplate and GenerateStringKey must be given together.");
  }
  const { RandomPassword = "" } = await context.call<GetRandomPasswordCommandOutput>(
    "secretsmanager",
    "GetRandomPassword",
    how,
  );
  if (template === undefined || key === undefined) return { SecretString: RandomPassword };
  return { SecretString: JSON.stringify({ ...parsed(template), [key]: RandomPassword }) };
}

function parsed(template: string): object {
  try {
    const value: unknown = JSON.parse(template);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below.
  }
  throw new ResourceFailure("Could not parse SecretStringTemplate JSON.");
}

/** Tags of the stack, and over them those of the resource. */
function tagsOf(
  { Tags = [] }: SecretProperties,
  { tags }: ResourceContext,
): { Key: string; Value: string }[] {
  const all: Record<string, string> = { ...tags };
  for (const { Key = "", Value = "" } of Tags) all[Key] = Value;
  return Object.entries(all).map(([Key, Value]) => ({ Key, Value }));
}
