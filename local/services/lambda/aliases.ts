import { functionNotFound, invalidParameterValue } from "./errors";
import type { Alias, Fn, LambdaStore } from "./store";

/**
 * @returns the alias, when the versions that it names are there
 * @throws AwsError ResourceNotFoundException, InvalidParameterValueException
 */
export function checkedAlias(store: LambdaStore, fn: Fn, alias: Alias): Alias {
  const versions = new Set([fn.latest, ...fn.versions].map(({ version }) => version));
  const missing = [alias.version, ...Object.keys(alias.weights)].find((version) => !versions.has(version));
  if (missing !== undefined) throw functionNotFound(store.arn({ name: fn.name, qualifier: missing }));
  const weighted = Object.keys(alias.weights);
  if (weighted.length > 1)
    throw invalidParameterValue("Number of items in AdditionalVersionWeights cannot be greater than 1");
  if (weighted.length > 0 && alias.version === "$LATEST")
    throw invalidParameterValue("$LATEST is not supported for an alias pointing to more than 1 version");
  if (weighted.includes(alias.version)) {
    throw invalidParameterValue(
      `Invalid function version ${alias.version}. Function version ${alias.version} is already included in routing configuration.`,
    );
  }
  return alias;
}
