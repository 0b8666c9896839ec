import type { ResourceType, Standing, Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { KNOWN_AFTER_APPLY } from "../intrinsics/scope";

/**
 * Finds what Fn::GetAtt gives.
 * @param type undefined when it is not modelled, which is refused elsewhere
 * @param standing undefined while the resource does not stand
 * @throws AwsError ValidationError when the type has no such attribute
 */
export function attributeOf(
  type: ResourceType | undefined,
  logicalId: string,
  attribute: string,
  standing: Pick<Standing, "physicalId" | "attributes"> | undefined,
): Value {
  if (!type) return KNOWN_AFTER_APPLY;
  const listed = type.attributes.some((name) => matches(name, attribute));
  if (!listed) {
    throw validationError(
      `Template error: resource ${logicalId} does not support attribute type ${attribute} in Fn::GetAtt`,
    );
  }
  if (!standing) return KNOWN_AFTER_APPLY;
  if (Object.hasOwn(standing.attributes, attribute)) return standing.attributes[attribute] ?? "";
  throw validationError(
    type.attributes.includes("*")
      ? `CustomResource attribute error: Vendor response doesn't contain ${attribute} attribute in object ${standing.physicalId}`
      : `Attribute ${attribute} does not exist for resource ${logicalId}`,
  );
}

/** A name that ends in `*` stands for all that begin like it: `Outputs.*`. */
const matches = (listed: string, attribute: string): boolean =>
  listed.endsWith("*") ? attribute.startsWith(listed.slice(0, -1)) : listed === attribute;
