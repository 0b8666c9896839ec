import { isDeepStrictEqual } from "node:util";
import { uuid } from "../../core/ids";
import { invalidParameter, tokenUsed, valueNotFound } from "./errors";
import type { Secret, SecretVersion } from "./store";

export const CURRENT = "AWSCURRENT";
const PREVIOUS = "AWSPREVIOUS";
const MOST_DEPRECATED = 100;

/** What a request holds of a value. */
export interface Value {
  SecretString?: string | undefined;
  SecretBinary?: Uint8Array | undefined;
  ClientRequestToken?: string | undefined;
}

/**
 * @returns the version that a request makes, without stages; undefined when it holds no value
 * @throws AwsError InvalidParameterException for two values
 */
export function newVersion(value: Value, now: number): SecretVersion | undefined {
  const { SecretString: text, SecretBinary: binary } = value;
  if (text !== undefined && binary !== undefined) {
    throw invalidParameter("You can't specify both a binary secret value and a string secret value.");
  }
  if (text === undefined && binary === undefined) return undefined;
  return {
    id: value.ClientRequestToken ?? uuid(),
    ...(text !== undefined && { text }),
    ...(binary !== undefined && { binary: Buffer.from(binary).toString("base64") }),
    stages: [],
    created: now,
  };
}

/**
 * Adds a version and moves the stages to it; the one that was current becomes the previous one.
 * @returns the versions then; the same when the version is there already
 * @throws AwsError ResourceExistsException when a version of this id holds something else
 */
export function withVersion(
  versions: readonly SecretVersion[],
  added: SecretVersion,
  stages: readonly string[] = [CURRENT],
): readonly SecretVersion[] {
  const known = versions.find(({ id }) => id === added.id);
  if (known) {
    if (!isDeepStrictEqual([known.text, known.binary], [added.text, added.binary])) throw tokenUsed();
    return versions;
  }
  const moved = stages.includes(CURRENT) ? [...stages, PREVIOUS] : stages;
  const others = versions.map((version) => {
    const left = version.stages.filter((stage) => !moved.includes(stage));
    const wasCurrent = stages.includes(CURRENT) && version.stages.includes(CURRENT);
    return { ...version, stages: wasCurrent ? [...left, PREVIOUS] : left };
  });
  return withoutOldest([...others, { ...added, stages }]);
}

/** @throws AwsError ResourceNotFoundException */
export function selectVersion(
  { versions }: Secret,
  { VersionId, VersionStage }: { VersionId?: string | undefined; VersionStage?: string | undefined },
): SecretVersion {
  const stage = VersionStage ?? (VersionId === undefined ? CURRENT : undefined);
  const found = versions.find(
    ({ id, stages }) =>
      (VersionId === undefined || id === VersionId) && (stage === undefined || stages.includes(stage)),
  );
  if (found) return found;
  throw valueNotFound(VersionId === undefined ? `staging label: ${stage}` : `VersionId: ${VersionId}`);
}

/** Versions without a stage are kept for a while, not for ever. */
function withoutOldest(versions: readonly SecretVersion[]): readonly SecretVersion[] {
  const deprecated = versions.filter(({ stages }) => stages.length === 0);
  const gone = new Set(deprecated.slice(0, Math.max(0, deprecated.length - MOST_DEPRECATED)));
  return versions.filter((version) => !gone.has(version));
}
