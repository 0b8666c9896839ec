import type { Context } from "./context";
import { MANY, ONE, withWildcards } from "./pattern";

/** A part of a text with policy variables: literal text (wildcards already marked), or a key to look up. */
type Part = string | { key: string; fallback?: string };

/** A text of a policy that stands for another one at each request. */
export interface Template {
  /** Present when nothing in it varies by request. */
  fixed?: string;
  /** @returns the text for this request, or undefined when a variable has no value */
  fill(context: Context): string | undefined;
}

const VARIABLE = /\$\{([^}]*)\}/g;

/**
 * Compiles a text in which `${aws:username}` and the like stand for values of the request, and `${*}`, `${?}`, `${$}` for
 * these characters themselves.
 * @param variables whether the policy's version knows variables (2012-10-17); in older ones they are plain text
 * @param wildcards whether `*` and `?` are wildcards here
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function compileTemplate(
  text: string,
  { variables, wildcards }: { variables: boolean; wildcards: boolean },
): Template {
  const literal = (part: string): string => (wildcards ? withWildcards(part) : part);
  const parts = variables ? partsOf(text, literal) : [literal(text)];
  if (parts.every((part) => typeof part === "string")) {
    const fixed = parts.join("");
    return { fixed, fill: () => fixed };
  }
  return { fill: (context) => fillParts(parts, context) };
}

function partsOf(text: string, literal: (part: string) => string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(VARIABLE)) {
    parts.push(literal(text.slice(from, match.index)), variable(match[1] ?? ""));
    from = match.index + match[0].length;
  }
  parts.push(literal(text.slice(from)));
  return parts;
}

/** `${key, 'otherwise'}` has a value of its own for requests without the key. */
function variable(inside: string): Part {
  if (inside === "*" || inside === "?" || inside === "$") return inside;
  const match = /^\s*([^,]+?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(inside);
  const key = (match?.[1] ?? inside).toLowerCase();
  return match?.[2] === undefined ? { key } : { key, fallback: match[2] };
}

/** A key with several values cannot stand in a text. */
function fillParts(parts: readonly Part[], context: Context): string | undefined {
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") text += part;
    else {
      const found = context.value(part.key);
      const value = typeof found === "string" ? found : found?.length === 1 ? found[0] : part.fallback;
      if (value === undefined) return undefined;
      text += value.replaceAll(MANY, "").replaceAll(ONE, "");
    }
  }
  return text;
}
