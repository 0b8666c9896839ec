import { AwsError } from "../../core/errors";
import type { EdgeRequest } from "./exchange";
import type { Operation, ServiceModel } from "./model";

/** An operation that a request names by method and path, and the values of the path's labels. */
export interface Matched {
  operation: Operation;
  labels: Record<string, string>;
}

interface Pattern {
  operation: Operation;
  method: string;
  path: RegExp;
  labels: string[];
  /** Literal query parameters that the operation demands. */
  query: [name: string, value: string][];
  /** Longer literal text is the closer match. */
  weight: number;
}

const patterns = new WeakMap<ServiceModel, Pattern[]>();

/**
 * Finds the operation of a REST request from the service's own HTTP bindings.
 * @returns undefined when no operation has such a path
 * @throws AwsError when the path holds a broken escape
 */
export function matchOperation(model: ServiceModel, request: EdgeRequest): Matched | undefined {
  let known = patterns.get(model);
  if (!known) {
    known = model
      .operations()
      .flatMap(compile)
      .sort((a, b) => b.weight - a.weight);
    patterns.set(model, known);
  }
  for (const { operation, method, path, labels, query } of known) {
    if (method !== request.method) continue;
    if (
      !query.every(([name, value]) => request.query.some(([n, v]) => n === name && (!value || v === value)))
    )
      continue;
    const found = path.exec(request.path);
    if (!found) continue;
    const values = labels.map((label, i) => [label, decodeLabel(found[i + 1] ?? "")]);
    return { operation, labels: Object.fromEntries(values) };
  }
  return undefined;
}

/** @throws AwsError when an escape is none */
function decodeLabel(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AwsError("SerializationException", `The path holds a broken escape: ${text}`);
  }
}

function compile(operation: Operation): Pattern[] {
  if (!operation.http) return [];
  const [method, pattern] = operation.http;
  const [path = "/", query = ""] = pattern.split("?");
  const labels: string[] = [];
  const source = path
    .split(/(\{[^}]+\})/)
    .map((part) => {
      const label = /^\{([^+}]+)(\+?)\}$/.exec(part);
      if (!label) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      labels.push(String(label[1]));
      return label[2] ? "(.+)" : "([^/]+)";
    })
    .join("");
  const literal = path.replace(/\{[^}]+\}/g, "").length;
  const demanded = [...new URLSearchParams(query)] as [string, string][];
  return [
    {
      operation,
      method,
      path: new RegExp(`^${source}/?$`),
      labels,
      query: demanded,
      weight: literal * 10 + demanded.length,
    },
  ];
}
