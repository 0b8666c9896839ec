import type { Value } from "../../core/resource-type";
import type { Decision } from "../plan/decide";
import type { ChangeDetail } from "../records";
import { references } from "../template/references";

export type ChangeSource = Pick<ChangeDetail, "evaluation" | "source" | "cause">;

/**
 * Tells why a property changes, as a change set does: a parameter that has another value, a resource that becomes another,
 * or the template itself.
 * @param node the property as it stands in the new template
 * @param unknown whether its new value is only known once a resource stands
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChangeDetail.html
 */
export function changeSources(
  node: Value,
  changedParameters: readonly string[],
  actionOf: (logicalId: string) => Decision["action"],
  unknown: boolean,
): ChangeSource[] {
  const named = references(node);
  const direct: ChangeSource = { evaluation: "Dynamic", source: "DirectModification" };
  const parameters = named
    .filter(({ name, attribute }) => attribute === undefined && changedParameters.includes(name))
    .map(({ name }): ChangeSource => ({ evaluation: "Static", source: "ParameterReference", cause: name }));
  if (parameters.length > 0) return [...unique(parameters), direct];
  const resources = named
    .filter(({ name }) => !["none", "note"].includes(actionOf(name)))
    .map(
      ({ name, attribute }): ChangeSource =>
        attribute === undefined
          ? { evaluation: "Static", source: "ResourceReference", cause: name }
          : { evaluation: "Static", source: "ResourceAttribute", cause: `${name}.${attribute}` },
    );
  if (resources.length > 0 && unknown) return [...unique(resources), direct];
  return [{ evaluation: "Static", source: "DirectModification" }];
}

const unique = (sources: readonly ChangeSource[]): ChangeSource[] =>
  sources.filter((source, i) => sources.findIndex(({ cause }) => cause === source.cause) === i);
