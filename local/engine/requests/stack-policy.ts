import type { Call } from "../../core/action";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import { isStructure } from "../template/structure";
import { templateText } from "./template-text";

/**
 * Reads a stack policy of a request. It is kept and shown; updates are not held to it.
 * @returns its text, or undefined when the request has none
 * @throws AwsError ValidationError
 */
export async function checkStackPolicy(
  engine: Engine,
  call: Call,
  {
    StackPolicyBody: body,
    StackPolicyURL: url,
  }: { StackPolicyBody?: string | undefined; StackPolicyURL?: string | undefined },
): Promise<string | undefined> {
  if (body === undefined && url === undefined) return undefined;
  if (body !== undefined && url !== undefined) {
    throw validationError("You cannot specify both StackPolicyURL and StackPolicyBody");
  }
  const text = body ?? (await templateText(engine, call, { TemplateURL: url }));
  if (!isPolicy(text)) throw validationError("Error validating stack policy: Invalid stack policy");
  return text;
}

function isPolicy(text: string): boolean {
  try {
    const policy = JSON.parse(text);
    return isStructure(policy) && Array.isArray(policy.Statement);
  } catch {
    return false;
  }
}
