import { validationError } from "../errors";
import { evaluate } from "../intrinsics/evaluate";
import { scalarText } from "../intrinsics/intrinsic";
import type { Scope } from "../intrinsics/scope";
import type { Output } from "../records";
import type { Blueprint } from "./blueprint";

/**
 * Evaluates the outputs of a stack whose resources stand.
 * @throws AwsError ValidationError when one is no text
 */
export async function evaluateOutputs({ active }: Blueprint, scope: Scope): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const [key, { value, description, exportName }] of active.outputs) {
    const text = scalarText(await evaluate(value, scope));
    if (text === undefined) {
      throw validationError(
        `Template format error: The Value field of every Outputs member must evaluate to a String and not a List (${key}).`,
      );
    }
    const name = exportName === undefined ? undefined : scalarText(await evaluate(exportName, scope));
    if (exportName !== undefined && !name) {
      throw validationError(
        `Template format error: The Name field of every Export member must evaluate to a String (${key}).`,
      );
    }
    const words = description === undefined ? undefined : scalarText(await evaluate(description, scope));
    outputs.push({
      key,
      value: text,
      ...(words !== undefined && { description: words }),
      ...(name !== undefined && { exportName: name }),
    });
  }
  return outputs;
}
