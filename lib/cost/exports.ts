import { at, type Resource, referenced, type Template } from "../guardrails/template";

/** Values that stacks export, by name, each with the template that it stands in. */
export type Exports = ReadonlyMap<string, { template: Template; value: unknown }>;

/** @returns what these templates export under names that are plain text, as the CDK writes them */
export function exportsOf(templates: Iterable<Template>): Exports {
  const found = new Map<string, { template: Template; value: unknown }>();
  for (const template of templates) {
    for (const output of Object.values(template.Outputs ?? {})) {
      const name = at(output, "Export", "Name");
      if (typeof name === "string") found.set(name, { template, value: output.Value });
    }
  }
  return found;
}

/** @returns the resource that a `Ref`, `Fn::GetAtt` or `Fn::ImportValue` means, in whichever stack it is */
export function resourceOf(template: Template, value: unknown, exports: Exports): Resource | undefined {
  const imported = at(value, "Fn::ImportValue");
  if (typeof imported === "string") {
    const found = exports.get(imported);
    return found && resourceOf(found.template, found.value, exports);
  }
  const id = referenced(value);
  return id === undefined ? undefined : template.Resources?.[id];
}
