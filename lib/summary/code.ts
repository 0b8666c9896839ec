import { at, type Template } from "../guardrails/template";
import { plain } from "./say";

/** Characters of a hash that are enough to see that it is another one. */
const SHORT = 12;

/** @returns a line for everything that changes with code or configuration alone: which asset it is, and which edition */
export function codeLines(template: Template): string[] {
  return Object.entries(template.Resources ?? {}).flatMap(([id, resource]) => {
    const [edition] = /[0-9a-f]{16}$/.exec(id) ?? [];
    const assets = new Set(
      JSON.stringify([at(resource.Properties, "Code"), initSources(resource)]).match(/[0-9a-f]{64}/g),
    );
    return [
      ...[...assets].map((hash) => `${plain(id)}: asset ${hash.slice(0, SHORT)}`),
      ...(edition === undefined
        ? []
        : [`${plain(id)}: edition ${edition.slice(0, SHORT)} (another one replaces it)`]),
    ];
  });
}

/** What CloudFormation Init unpacks, by any of its configs. */
const initSources = (resource: unknown): unknown[] =>
  Object.values(at(resource, "Metadata", "AWS::CloudFormation::Init") ?? {}).map((config) =>
    at(config, "sources"),
  );
