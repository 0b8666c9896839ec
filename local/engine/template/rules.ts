import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { evaluate } from "../intrinsics/evaluate";
import { scalarText } from "../intrinsics/intrinsic";
import type { Scope } from "../intrinsics/scope";
import type { Template } from "./template";

/**
 * Checks the template's rules against the parameters, before anything is made.
 * @throws AwsError ValidationError with the descriptions of the assertions that do not hold
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
 */
export async function checkRules({ rules }: Pick<Template, "rules">, scope: Scope): Promise<void> {
  const broken: string[] = [];
  for (const [name, { condition, assertions }] of rules) {
    if (condition !== undefined && !(await holds(condition, scope))) continue;
    for (const { assert, description } of assertions) {
      if (!(await holds(assert, scope))) broken.push(description ?? `Rule ${name} is not satisfied`);
    }
  }
  if (broken.length > 0) throw validationError(`Template error: ${broken.join("; ")}`);
}

const holds = async (node: Value, scope: Scope): Promise<boolean> =>
  scalarText(await evaluate(node, scope)) === "true";
