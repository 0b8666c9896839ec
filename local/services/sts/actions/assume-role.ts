import type { AssumeRoleCommandInput, AssumeRoleCommandOutput } from "@aws-sdk/client-sts";
import type { Action, Call, Permission } from "../../../core/action";
import { parseArn } from "../../../core/arn";
import type { Having } from "../../../core/validation";
import type { Sts } from "../assume";
import { check } from "../constraints";
import { credentialsShape, wholeSecond } from "../credentials";
import { accessDenied, chainedSessionTooLong, sessionLongerThanRole, validationError } from "../errors";
import { findRole, type TrustedRole } from "../roles";
import { packedSize, sessionPolicies } from "../session-policies";
import { sessionTagKeys, sessionTags } from "../session-tags";

type Input = Having<AssumeRoleCommandInput, "RoleArn" | "RoleSessionName">;

const USUAL_SECONDS = 3600;
const CHAINED_SECONDS = 3600;

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const assumeRole = (sts: Sts): Action<Input, Omit<AssumeRoleCommandOutput, "$metadata">> => ({
  name: "AssumeRole",
  async permissions(input, call) {
    // A request that cannot be is refused as such, not for want of trust.
    check("AssumeRole", input);
    if (!parseArn(input.RoleArn)) throw validationError(`${input.RoleArn} is invalid`);
    return trust(input, call, await findRole(sts.cloud, input.RoleArn));
  },
  async handle(input, { identity }) {
    const { cloud, keys } = sts;
    const role = await findRole(cloud, input.RoleArn);
    if (!role) throw noSuchRole(identity.arn, input.RoleArn);
    const seconds = duration(input, role, identity.kind);
    const policies = await sessionPolicies(cloud, input);
    const { tags, transitive } = sessionTags(identity, input.Tags, input.TransitiveTagKeys);
    const percent = packedSize(policies ?? [], tags);
    const issued = wholeSecond(cloud.clock.now());
    // A source identity that is set once stays along the chain.
    const sourceIdentity = input.SourceIdentity ?? identity.sourceIdentity;
    const session = keys.issue({
      kind: "role-session",
      arn: `arn:aws:sts::${cloud.account}:assumed-role/${role.name}/${input.RoleSessionName}`,
      userId: `${role.id}:${input.RoleSessionName}`,
      roleArn: role.arn,
      sessionName: input.RoleSessionName,
      ...(policies && { sessionPolicies: policies }),
      ...(Object.keys(tags).length > 0 && { tags }),
      ...(transitive.length > 0 && { transitiveTagKeys: transitive }),
      ...(sourceIdentity !== undefined && { sourceIdentity }),
      issued,
      expires: issued + seconds * 1000,
    });
    return {
      Credentials: credentialsShape(session.credentials),
      AssumedRoleUser: { AssumedRoleId: session.identity.userId, Arn: session.identity.arn },
      ...(percent > 0 && { PackedPolicySize: percent }),
      ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
    };
  },
});

/** The role's trust policy decides, for every action that the request implies. */
function trust(input: Input, { identity }: Call, role: TrustedRole | undefined): Permission[] {
  const tagKeys = sessionTagKeys(identity, input.Tags);
  const permission = {
    resource: input.RoleArn,
    // A role that is not there trusts nobody.
    resourcePolicy: role?.trust ?? '{"Version":"2012-10-17","Statement":[]}',
    resourcePolicyDecides: true as const,
    conditions: {
      ...tagKeys,
      "sts:RoleSessionName": input.RoleSessionName,
      ...(input.ExternalId !== undefined && { "sts:ExternalId": input.ExternalId }),
      ...(input.SourceIdentity !== undefined && { "sts:SourceIdentity": input.SourceIdentity }),
      ...(input.TransitiveTagKeys?.length && { "sts:TransitiveTagKeys": input.TransitiveTagKeys }),
      ...resourceTags(role),
    },
  };
  const actions = [
    "sts:AssumeRole",
    ...(Object.keys(tagKeys).length > 0 ? ["sts:TagSession"] : []),
    ...(input.SourceIdentity !== undefined || identity.sourceIdentity !== undefined
      ? ["sts:SetSourceIdentity"]
      : []),
  ];
  return actions.map((action) => ({ action, ...permission }));
}

const resourceTags = (role: TrustedRole | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(role?.tags ?? {}).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`iam:ResourceTag/${key}`, value],
    ]),
  );

const noSuchRole = (caller: string, role: string): Error =>
  accessDenied(`User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${role}`);

/** A role's longest session binds people, not services; a chain of roles is bound to an hour. */
function duration(
  { DurationSeconds: asked = USUAL_SECONDS }: Input,
  role: TrustedRole,
  caller: Call["identity"]["kind"],
): number {
  if (caller === "role-session" && asked > CHAINED_SECONDS) throw chainedSessionTooLong();
  if (caller !== "service" && asked > role.maxSessionDuration) throw sessionLongerThanRole();
  return asked;
}
