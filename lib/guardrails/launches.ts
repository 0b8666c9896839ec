import { at, referenced, resourcesOf, type Template } from "./template";

/** What starts an instance: an instance, or a launch template. */
export interface Launch {
  /** Logical id. */
  resource: string;
  /** Path of the launch properties below it: `Properties`, or `Properties.LaunchTemplateData`. */
  path: string;
  properties: unknown;
  /** Launch properties of the launch template that an instance refers to, when it is in the template. */
  base: unknown;
}

/** @returns every instance and launch template of a template */
export function launchesOf(template: Template): Launch[] {
  return resourcesOf(template, "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate").map(([resource, found]) => {
    if (found.Type === "AWS::EC2::LaunchTemplate") {
      const properties = at(found.Properties, "LaunchTemplateData");
      return { resource, path: "Properties.LaunchTemplateData", properties, base: undefined };
    }
    const named = referenced(at(found.Properties, "LaunchTemplate", "LaunchTemplateId"));
    const base = at(template.Resources, named ?? "", "Properties", "LaunchTemplateData");
    return { resource, path: "Properties", properties: found.Properties, base };
  });
}
