import type { Resource, Template } from "../../lib/guardrails/template";
import { synthClass } from "./synth-class";

let clean: string | undefined;

/** @returns a seat's template in which one change to one resource was made, found by its type */
export function seatWith(type: string, change: (resource: Resource) => void): Template {
  clean ??= JSON.stringify(synthClass().template("s01"));
  const template: Template = JSON.parse(clean);
  const resource = Object.values(template.Resources ?? {}).find(({ Type }) => Type === type);
  if (resource === undefined) throw new Error(`A seat has no ${type}`);
  change(resource);
  return template;
}

/** Sets one property of a resource. */
export function setProperty(resource: Resource, name: string, value: unknown): void {
  resource.Properties = { ...resource.Properties, [name]: value };
}
