import { isDeepStrictEqual } from "node:util";
import { uuid } from "../../core/ids";
import { wrongRevision } from "./errors";
import type { Configuration, Fn } from "./store";

/**
 * Publishes `$LATEST` as a version of its own; nothing is published when it is what the last version is already.
 * @returns the function, the same when nothing changed, and the version
 */
export function published(fn: Fn, description: string): { fn: Fn; configuration: Configuration } {
  const last = fn.versions.at(-1);
  if (last && isDeepStrictEqual(content(last), content(fn.latest))) return { fn, configuration: last };
  const configuration: Configuration = {
    ...fn.latest,
    version: String(fn.nextVersion),
    description,
    revisionId: uuid(),
  };
  return {
    fn: { ...fn, versions: [...fn.versions, configuration], nextVersion: fn.nextVersion + 1 },
    configuration,
  };
}

/** What makes a version differ from another; its number and its description do not. */
function content(configuration: Configuration): Partial<Configuration> {
  const { version: _version, revisionId: _id, modified: _time, description: _text, ...rest } = configuration;
  return rest;
}

/** @returns what stands behind a function's ARN for a version; nothing for `$LATEST` */
export function qualifierOf({ version }: Configuration): string | undefined {
  return version === "$LATEST" ? undefined : version;
}

/** @throws AwsError PreconditionFailedException when a request was made for another revision */
export function checkRevision(current: string | undefined, wanted: string | undefined): void {
  if (wanted !== undefined && wanted !== current) throw wrongRevision();
}
