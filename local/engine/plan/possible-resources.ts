import type { ResourceTypes } from "../resource-types";
import type { ResourceDeclaration, Template } from "../template/template";

/** @returns types of resources that a template may make and that are not modelled; those under a condition may never be made */
export function unmodelledTypes({ resources }: Template, types: ResourceTypes): string[] {
  const unconditional = [...resources.values()].filter(
    ({ condition }: ResourceDeclaration) => condition === undefined,
  );
  return [...new Set(unconditional.map(({ type }) => type))].filter((type) => !types.find(type)).sort();
}
