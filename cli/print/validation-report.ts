import type { ReportedFinding, Severity, ValidationReport } from "../../contract/validation-report";
import { pc } from "./colour";

const COLOUR: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  note: pc.cyan,
};

/** @returns the report as a person reads it, line by line: each finding with where, what, why and the fix */
export function describeReport(report: ValidationReport): string[] {
  const stacks = report.templates.reduce((sum, template) => sum + template.stacks.length, 0);
  return [
    `class ${report.className} (${report.classFile}): ${count(report.templates.length, "template")} of ${count(stacks, "stack")}`,
    `validated by ${report.ran.map(({ validator, version }) => `${validator} ${version}`).join(", ")}`,
    ...report.absent.map(({ validator, reason }) => pc.yellow(`not validated by ${validator}: ${reason}`)),
    ...report.findings.flatMap(describeFinding),
    "",
    total(report),
  ];
}

function describeFinding(finding: ReportedFinding): string[] {
  const { severity, rule, validator, what, why, fix } = finding;
  const lines = [what, why, fix].filter((text) => text !== "");
  return [
    "",
    `${COLOUR[severity](severity)} ${rule} (${validator})`,
    `  ${place(finding)}`,
    ...lines.map((text) => `  ${text}`),
  ];
}

function place({ source, template, construct, resource, property, stacks }: ReportedFinding): string {
  const file = source === undefined ? template : `${source.file}:${source.line}:${source.column}`;
  const alike = stacks.length > 1 ? `(and ${count(stacks.length - 1, "stack")} alike)` : undefined;
  return [file, construct ?? resource ?? stacks[0], property, alike]
    .filter((part) => part !== undefined && part !== "")
    .join("  ");
}

function total({ findings, accepted }: ValidationReport): string {
  const of = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const known = `${count(of("note"), "note")}, ${count(accepted.length, "finding")} accepted`;
  if (of("error") + of("warning") === 0) return `${pc.green("no findings")}; ${known}`;
  return `${count(of("error"), "error")}, ${count(of("warning"), "warning")}, ${known}`;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;
