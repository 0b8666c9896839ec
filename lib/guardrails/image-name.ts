import { referenced, type Template } from "./template";

/** @returns a text that names an image: itself, or the SSM parameter that holds its id */
export function imageName(template: Template, image: unknown): string | undefined {
  const parameter = referenced(image);
  const name = parameter === undefined ? image : template.Parameters?.[parameter]?.Default;
  return typeof name === "string" ? name : undefined;
}
