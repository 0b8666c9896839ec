import type { Properties, Value } from "../../core/resource-type";
import type { Deployment } from "../records";

/**
 * AWS shows nothing of a NoEcho parameter in what it tells of a stack.
 * @returns the properties with asterisks in the place of every secret value
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function maskSecrets(
  properties: Properties,
  deployment: Pick<Deployment, "parameters"> | undefined,
): Properties {
  const secrets = (deployment?.parameters ?? []).flatMap(({ noEcho, value, resolved }) =>
    noEcho ? [resolved ?? value].filter((secret) => secret !== "") : [],
  );
  if (secrets.length === 0) return properties;
  const mask = (value: Value): Value => {
    if (typeof value === "string") {
      return secrets.reduce((text, secret) => text.replaceAll(secret, "****"), value);
    }
    if (typeof value !== "object" || value === null) return secrets.includes(String(value)) ? "****" : value;
    if (Array.isArray(value)) return value.map(mask);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mask(member)]));
  };
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, mask(value)]));
}
