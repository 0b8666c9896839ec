import { VALIDATORS, type ValidatorName } from "../../../contract/validation-report";
import { GUARDRAILS } from "../../../lib/guardrails";
import { CLASS_REVIEWS } from "../../../lib/validate/class-reviews";
import { REVIEWS } from "../../../lib/validate/reviews";
import type { Matrix } from "./matrix";

/** Validators that look for defects; annotations are what constructs say of themselves. */
export const COLUMNS = VALIDATORS.filter((validator) => validator !== "cdk");

/** @returns the fault matrix as a Markdown table, a row a defect and a column a validator */
export function matrixTable(
  { rows }: Pick<Matrix, "rows">,
  columns: readonly ValidatorName[] = COLUMNS,
): string {
  const cell = (found: readonly string[], validator: ValidatorName): string =>
    found
      .filter((rule) => rule.startsWith(`${validator}/`))
      .map((rule) => rule.slice(validator.length + 1))
      .sort()
      .join(", ");
  return table([
    ["defect", ...columns],
    ...rows.map(({ fault, found }) => [fault, ...columns.map((validator) => cell(found, validator))]),
  ]);
}

/** @returns the lab's own rules as a Markdown table: what each is for, and when it runs */
export function rulesTable(): string {
  const rows = (when: string, rules: readonly { name: string; why: string }[]) =>
    rules.map(({ name, why }) => [`\`${name}\``, when, why]);
  return table([
    ["rule", "kept by", "why"],
    ...rows("every synth", GUARDRAILS),
    ...rows("validation", REVIEWS),
    ...rows("validation, over the class", CLASS_REVIEWS),
  ]);
}

function table([header = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
