import { readDocument } from "./document";
import { type CompiledStatement, compileStatement } from "./statement";

/** A policy, ready to be held against requests. */
export type CompiledPolicy = readonly CompiledStatement[];

const MOST_POLICIES = 2000;
const known = new Map<string, CompiledPolicy>();

/**
 * Compiles the text of a policy; the same text is compiled once.
 * @throws Error when the text is no policy, which whoever stored it must have refused
 */
export function compilePolicy(text: string): CompiledPolicy {
  const found = known.get(text);
  if (found) return found;
  const { version, statements } = readDocument(text);
  const compiled = statements.map((statement) => compileStatement(statement, version));
  if (known.size >= MOST_POLICIES) known.clear();
  known.set(text, compiled);
  return compiled;
}
