import type { Resource, Template } from "../guardrails/template";
import { grantLines } from "./grants";
import { plain, say } from "./say";

/** One part of a summary: a title and its lines. */
export interface Section {
  title: string;
  lines: readonly string[];
}

/**
 * Says in some thirty lines what a template makes, who may do what, and what it tells: what a reviewer reads instead of
 * the template. Hashes of the CDK are left out of the names.
 */
export function summarize(template: Template): Section[] {
  const resources = Object.entries(template.Resources ?? {});
  return [
    {
      title: "parameters",
      lines: Object.entries(template.Parameters ?? {}).map(
        ([id, { Default }]) => `${plain(id)} = ${Default}`,
      ),
    },
    { title: "resources", lines: resources.map(([id, resource]) => resourceLine(id, resource)) },
    { title: "grants", lines: resources.flatMap(([id, resource]) => grantLines(id, resource)) },
    { title: "outputs", lines: Object.entries(template.Outputs ?? {}).flatMap(outputLine) },
  ];
}

/** @returns the sections as a text, a title and its indented lines each */
export function renderSummary(sections: readonly Section[]): string {
  return sections
    .map(({ title, lines }) => `${title}\n${lines.map((line) => `  ${line}\n`).join("")}`)
    .join("");
}

/** @returns `summarize` as a text */
export function templateSummary(template: Template): string {
  return renderSummary(summarize(template));
}

/** What one stack exports for others is told by what they import. */
function outputLine([id, output]: [string, { Value: unknown }]): string[] {
  return id.startsWith("ExportsOutput") ? [] : [`${id} = ${say(output.Value)}`];
}

function resourceLine(id: string, resource: Resource): string {
  const policy = resource.DeletionPolicy ? ` (${resource.DeletionPolicy.toLowerCase()})` : "";
  return `${plain(id)}  ${resource.Type}${policy}`;
}
