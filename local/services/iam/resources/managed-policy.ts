import type { GetPolicyCommandOutput, ListPolicyVersionsCommandOutput } from "@aws-sdk/client-iam";
import { isAwsError } from "../../../core/errors";
import { type ResourceContext, resourceType, type Standing, type Value } from "../../../core/resource-type";
import { absent, type Holder } from "./holder-policies";
import { DOCUMENT, documentText, NAMES } from "./property-shapes";

interface ManagedPolicyProperties {
  Description?: string;
  Groups?: string[];
  ManagedPolicyName?: string;
  Path?: string;
  PolicyDocument: Value;
  Roles?: string[];
  Users?: string[];
}

const MOST_VERSIONS = 5;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html */
export const managedPolicyType = resourceType<ManagedPolicyProperties>({
  type: "AWS::IAM::ManagedPolicy",
  properties: {
    Description: { type: "string", update: "replace" },
    Groups: NAMES,
    ManagedPolicyName: { type: "string", update: "replace" },
    Path: { type: "string", update: "replace" },
    PolicyDocument: { ...DOCUMENT, required: true },
    Roles: NAMES,
    Users: NAMES,
  },
  attributes: [
    "AttachmentCount",
    "CreateDate",
    "DefaultVersionId",
    "IsAttachable",
    "PermissionsBoundaryUsageCount",
    "PolicyArn",
    "PolicyId",
    "UpdateDate",
  ],
  acknowledged: { namedBy: ["ManagedPolicyName"] },

  async create(desired, context) {
    const arn = await createPolicy(desired, context);
    await context.initiated({ physicalId: arn, attributes: { PolicyArn: arn } });
    await attachTo(holdersOf(desired), [], arn, context);
    return standingOf(arn, context);
  },

  async update({ physicalId: arn }, desired, previous, context) {
    const text = documentText(desired.PolicyDocument);
    if (text !== documentText(previous.PolicyDocument)) {
      await makeRoom(arn, context);
      const input = { PolicyArn: arn, PolicyDocument: text, SetAsDefault: true };
      await context.call("iam", "CreatePolicyVersion", input);
    }
    await attachTo(holdersOf(desired), holdersOf(previous), arn, context);
    return standingOf(arn, context);
  },

  async delete({ physicalId: arn }, previous, context) {
    await attachTo([], holdersOf(previous), arn, context);
    try {
      for (const VersionId of await versionsBeside(arn, context)) {
        await absent(context.call("iam", "DeletePolicyVersion", { PolicyArn: arn, VersionId }));
      }
    } catch (error) {
      if (isAwsError(error, "NoSuchEntity")) return;
      throw error;
    }
    await absent(context.call("iam", "DeletePolicy", { PolicyArn: arn }));
  },
});

/** A policy's own tags are not CloudFormation's to put: only a name made for this resource can be known for its own. */
async function createPolicy(desired: ManagedPolicyProperties, context: ResourceContext): Promise<string> {
  const { Path = "/", ManagedPolicyName, Description, PolicyDocument } = desired;
  const PolicyName = ManagedPolicyName ?? context.physicalName(128);
  try {
    await context.call("iam", "CreatePolicy", {
      PolicyName,
      Path,
      Description,
      PolicyDocument: documentText(PolicyDocument),
    });
  } catch (error) {
    if (!isAwsError(error, "EntityAlreadyExists") || ManagedPolicyName !== undefined) throw error;
  }
  return `arn:aws:iam::${context.account}:policy${Path}${PolicyName}`;
}

async function attachTo(
  desired: readonly Holder[],
  previous: readonly Holder[],
  PolicyArn: string,
  context: ResourceContext,
): Promise<void> {
  const has = (list: readonly Holder[], { kind, name }: Holder): boolean =>
    list.some((holder) => holder.kind === kind && holder.name === name);
  for (const { kind, name } of desired) {
    await context.call("iam", `Attach${kind}Policy`, { [`${kind}Name`]: name, PolicyArn });
  }
  for (const holder of previous.filter((one) => !has(desired, one))) {
    const { kind, name } = holder;
    await absent(context.call("iam", `Detach${kind}Policy`, { [`${kind}Name`]: name, PolicyArn }));
  }
}

/** Five versions are the most: the oldest that is not in force goes. */
async function makeRoom(arn: string, context: ResourceContext): Promise<void> {
  const others = await versionsBeside(arn, context);
  const oldest = others.at(-1);
  if (others.length + 1 < MOST_VERSIONS || oldest === undefined) return;
  await context.call("iam", "DeletePolicyVersion", { PolicyArn: arn, VersionId: oldest });
}

/** @returns the versions that are not in force, newest first */
async function versionsBeside(arn: string, context: ResourceContext): Promise<string[]> {
  const input = { PolicyArn: arn };
  const { Versions = [] } = await context.call<ListPolicyVersionsCommandOutput>(
    "iam",
    "ListPolicyVersions",
    input,
  );
  return Versions.flatMap(({ VersionId, IsDefaultVersion }) =>
    VersionId === undefined || IsDefaultVersion ? [] : [VersionId],
  );
}

async function standingOf(arn: string, context: ResourceContext): Promise<Standing> {
  const { Policy } = await context.call<GetPolicyCommandOutput>("iam", "GetPolicy", { PolicyArn: arn });
  return {
    physicalId: arn,
    attributes: {
      AttachmentCount: Policy?.AttachmentCount ?? 0,
      CreateDate: Policy?.CreateDate?.toISOString() ?? "",
      DefaultVersionId: Policy?.DefaultVersionId ?? "",
      IsAttachable: Policy?.IsAttachable ?? true,
      PermissionsBoundaryUsageCount: Policy?.PermissionsBoundaryUsageCount ?? 0,
      PolicyArn: arn,
      PolicyId: Policy?.PolicyId ?? "",
      UpdateDate: Policy?.UpdateDate?.toISOString() ?? "",
    },
  };
}

function holdersOf({ Groups = [], Roles = [], Users = [] }: ManagedPolicyProperties): Holder[] {
  return [
    ...Groups.map((name): Holder => ({ kind: "Group", name })),
    ...Roles.map((name): Holder => ({ kind: "Role", name })),
    ...Users.map((name): Holder => ({ kind: "User", name })),
  ];
}
