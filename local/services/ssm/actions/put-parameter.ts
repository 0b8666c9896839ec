import type { ParameterTier, PutParameterCommandInput, PutParameterCommandOutput } from "@aws-sdk/client-ssm";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalid, parameterAlreadyExists, typeChanged, versionLimit } from "../errors";
import { checkNewName, parseReference } from "../names";
import { latest, type Parameter, type ParameterVersion, type SsmStore } from "../store";
import { withTags } from "../tags";
import { checkDataType, checkPattern, fittingTier } from "../values";

type Input = Having<PutParameterCommandInput, "Name" | "Value">;

const MOST_VERSIONS = 100;

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html */
export const putParameter = (
  store: SsmStore,
): Action<Input, Omit<PutParameterCommandOutput, "$metadata">> => ({
  name: "PutParameter",
  permissions: ({ Name, Tags }) => {
    const resource = store.arn(parseReference(Name).name);
    return [
      { action: "ssm:PutParameter", resource },
      ...(Tags?.length ? [{ action: "ssm:AddTagsToResource", resource }] : []),
    ];
  },
  async handle(input, { identity }) {
    check("PutParameter", input);
    refuse(input);
    const name = input.Name.startsWith("arn:") ? parseReference(input.Name).name : input.Name;
    checkNewName(name);
    const known = store.find(name);
    const version = newVersion(input, known);
    await store.put({
      name,
      versions: [
        ...(known ? makeRoom(known) : []),
        { ...version, modified: store.cloud.clock.now(), modifiedBy: identity.arn },
      ],
      tags: withTags(known?.tags ?? {}, input.Tags ?? []),
    });
    return { Version: version.version, Tier: version.tier };
  },
});

function refuse({ Type, Policies, Overwrite, Tags, KeyId }: Input): void {
  if (Type === "SecureString") throw notModelled("ssm parameter type SecureString");
  if (Policies !== undefined && JSON.parse(Policies || "[]").length > 0)
    throw notModelled("ssm parameter policies");
  if (KeyId !== undefined) throw invalid("KeyId is required for SecureString type parameter only.");
  if (Overwrite && Tags?.length) {
    throw invalid(
      "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.",
    );
  }
}

/** What a request does not say stays as it was. */
function newVersion(
  input: Input,
  known: Parameter | undefined,
): Omit<ParameterVersion, "modified" | "modifiedBy"> {
  const before = known && latest(known);
  if (before && !input.Overwrite) throw parameterAlreadyExists();
  if (before && input.Type !== undefined && input.Type !== before.type) throw typeChanged();
  const type = input.Type ?? before?.type;
  if (type === undefined) throw invalid("A parameter type is required when you create a parameter.");
  const allowedPattern = input.AllowedPattern ?? before?.allowedPattern;
  const description = input.Description ?? before?.description;
  const dataType = input.DataType ?? before?.dataType ?? "text";
  checkDataType(dataType, input.Value);
  if (allowedPattern) checkPattern(allowedPattern, input.Value);
  const tier: ParameterTier = fittingTier(input.Value, input.Tier, before?.tier);
  return {
    version: (before?.version ?? 0) + 1,
    value: input.Value,
    type,
    tier,
    dataType,
    ...(description && { description }),
    ...(allowedPattern && { allowedPattern }),
    labels: [],
  };
}

/** The hundred-and-first version pushes the oldest out, unless a label holds it. */
function makeRoom({ name, versions }: Parameter): ParameterVersion[] {
  const [oldest] = versions;
  if (!oldest || versions.length < MOST_VERSIONS) return versions;
  if (oldest.labels.length > 0) throw versionLimit(name, oldest.version);
  return versions.slice(1);
}
