import type { ReportedFinding } from "../../../contract/validation-report";
import { validateClass } from "../../validation";
import { type Finding, noGo, ok, type PreflightCheck, warn } from "../preflight-check";

/** Findings that are named; lab validate shows them all. */
const NAMED = 3;

/** The class's templates by every rule that there is. */
export const templates: PreflightCheck = {
  name: "templates",
  about: "class",
  async look({ classFile, signal }) {
    const report = await validateClass(classFile, signal);
    const of = (severity: string): ReportedFinding[] =>
      report.findings.filter((finding) => finding.severity === severity);
    const errors = of("error");
    const warnings = of("warning");
    const stacks = report.templates.reduce((sum, template) => sum + template.stacks.length, 0);
    if (errors.length + warnings.length === 0)
      return [ok(`${report.templates.length} templates of ${stacks} stacks are valid.`)];
    return [
      ...(errors.length > 0 ? [tell(noGo, "errors", errors)] : []),
      ...(warnings.length > 0 ? [tell(warn, "warnings", warnings)] : []),
    ];
  },
};

function tell(
  verdict: (found: string, fix: string) => Finding,
  kind: string,
  findings: readonly ReportedFinding[],
): Finding {
  const named = findings
    .slice(0, NAMED)
    .map(
      ({ stacks: [stack = "class"], resource, rule, what }) =>
        `${[stack, resource].filter(Boolean).join(" ")}: ${what.replace(/\.$/, "")} (${rule})`,
    );
  const rest = findings.length > NAMED ? `; and ${findings.length - NAMED} more` : "";
  return verdict(
    `The templates have ${findings.length} ${kind}: ${named.join("; ")}${rest}.`,
    "lab validate shows them all, with their reasons and fixes.",
  );
}
