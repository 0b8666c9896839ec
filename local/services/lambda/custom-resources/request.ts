import type { Properties, Value } from "../../../core/resource-type";

/** @returns properties as a provider sees them: CloudFormation hands on every scalar as text */
export function textual(properties: Properties): Properties {
  return textualValue(properties) as Properties;
}

function textualValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(textualValue);
  if (value === null) return value;
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, textualValue(member)]));
  return String(value);
}
