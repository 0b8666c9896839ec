import type { NormalizedSchema } from "@smithy/core/schema";

/** @returns the element name that a structure gives to this member, where it is not the member's own */
export function memberXmlName(member: NormalizedSchema): string | undefined {
  const name = member.getMemberTraits().xmlName;
  return typeof name === "string" ? name : undefined;
}

/** @returns the name of the root element when this shape, or the member that holds it, is the whole document */
export function rootName(schema: NormalizedSchema): string {
  const { xmlName } = schema.getMergedTraits();
  return typeof xmlName === "string" ? xmlName : (schema.getName() ?? "Result");
}
