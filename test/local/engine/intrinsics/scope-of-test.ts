import type { Value } from "../../../../local/core/resource-type";
import { KNOWN_AFTER_APPLY, type Scope } from "../../../../local/engine/intrinsics/scope";

/** A scope that sees what the test names; resources that it does not name are known later. */
export function scopeOf(
  seen: {
    references?: Record<string, Value | undefined>;
    attributes?: Record<string, Value>;
    conditions?: Record<string, boolean>;
    mappings?: Record<string, Record<string, Record<string, Value>>>;
    exports?: Record<string, string>;
    ssm?: Record<string, string>;
  } = {},
): Scope {
  return {
    region: "us-east-1",
    reference: (name) =>
      seen.references && name in seen.references ? seen.references[name] : KNOWN_AFTER_APPLY,
    attribute: (logicalId, attribute) => seen.attributes?.[`${logicalId}.${attribute}`] ?? KNOWN_AFTER_APPLY,
    condition: (name) => seen.conditions?.[name],
    mapping: (name) => {
      const mapping = seen.mappings?.[name];
      return (
        mapping &&
        new Map(Object.entries(mapping).map(([top, second]) => [top, new Map(Object.entries(second))]))
      );
    },
    exported: async (name) => seen.exports?.[name] ?? KNOWN_AFTER_APPLY,
    stackOutput: async ({ stackName, outputName, region }) =>
      `${region ?? "here"}/${stackName}/${outputName}`,
    ssmParameter: async (name, version) => seen.ssm?.[version ? `${name}:${version}` : name] ?? "",
  };
}
