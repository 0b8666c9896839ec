import { compilePattern, MANY, matches, type Pattern } from "./pattern";

/** An ARN or `*` of a request, taken apart once for all patterns that it is held against. */
export interface ArnText {
  text: string;
  /** The five parts before the resource, and the resource; undefined when the text is no ARN. */
  parts?: readonly string[];
}

/** Splits at the first five colons: the resource keeps its own. */
export function splitArn(text: string): string[] | undefined {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < 5; i++) {
    const colon = text.indexOf(":", from);
    if (colon < 0) return undefined;
    parts.push(text.slice(from, colon));
    from = colon + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

/** @returns a request's resource, ready to be matched */
export const arnText = (text: string): ArnText => ({ text, parts: splitArn(text) });

/** A pattern of ARNs: of each part apart, since a star ends at a colon; or of any text, which is what a star alone is. */
export type ArnPattern = { whole: Pattern } | { parts: readonly Pattern[] };

/** @param text with wildcards as `ONE` and `MANY`; parts that it leaves out at its end are open */
export function compileArnPattern(text: string): ArnPattern {
  if (text === MANY) return { whole: compilePattern(text) };
  const written = splitArn(text) ?? text.split(":");
  const parts = [...written, MANY, MANY, MANY, MANY, MANY].slice(0, 6);
  return { parts: parts.map(compilePattern) };
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards */
export function matchesArn(pattern: ArnPattern, { text, parts }: ArnText): boolean {
  if ("whole" in pattern) return matches(pattern.whole, text);
  if (!parts) return false;
  for (let i = 0; i < 6; i++) {
    if (!matches(pattern.parts[i] ?? [], parts[i] ?? "")) return false;
  }
  return true;
}
